import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {parse} from 'csv-parse/sync';
import type {Page} from 'playwright-core';
import type {SpelledVideo} from '../../../scripts/harness/app/app-protocol.ts';
import {runScript} from '../../scripts/commands/run-script.ts';
import {assertAccessible, OPENED_TO_CHECK} from '../support/accessibility.ts';
import {goTo, patienceMs, wordMs} from '../support/app.ts';
import {driveChromium} from '../support/browsers/launch-test-browser.ts';
import {drawingOf} from '../support/cameras/drawn-letters.ts';
import type {Scene} from '../support/cameras/hand-video.ts';
import {writeVideo} from '../support/cameras/video-file.ts';
import type {TestFile} from '../support/photos.ts';
import {openSession, type OpenOptions, type Session} from '../support/session.ts';

const WORDS = ['BLY', 'WY', 'LB'];
/** Seconds. */
const [LETTER, PAUSE] = [0.9, 0.9];

describe('Films', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-film-'));
  const turned = path.join(folder, 'words.mp4');
  let session: Session;
  /** What the first test saved: a line for each word. */
  let rows: readonly (readonly string[])[] = [];
  before(async () => {
    session = await openSession();
    // As phones do it: the pictures lie on their side, and no two frames last as long.
    await writeVideo(turned, scenesOf(WORDS), {rotation: 90, frameSeconds: [0.1, 0.14, 0.12]});
  });
  after(async () => {
    await session.close();
    rmSync(folder, {recursive: true});
  });

  async function openFilms(options: OpenOptions = {}): Promise<Page> {
    const page = await session.open(options);
    await goTo(page, 'Photo');
    await page.getByRole('button', {name: 'Choose pictures or films'}).waitFor();
    return page;
  }

  it('reads three words of a film turned by 90°, and saves text, table and captions', async () => {
    const page = await openFilms(OPENED_TO_CHECK);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await give(page, [filmOf(turned)]);
    const list = page.getByRole('list', {name: 'The text of words.mp4'});
    await page.getByRole('button', {name: 'Save as text'}).waitFor({timeout: wordMs});
    const shown = await list.locator('.word').allInnerTexts();
    assert.deepEqual(shown, WORDS);
    const {origin} = new URL(session.url);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`)),
      [],
    );

    assert.equal(await saved(page, 'Save as text', 'words.txt'), `${WORDS.join(' ')}\n`);
    rows = parse(await saved(page, 'Save as CSV', 'words.csv'), {bom: true});
    assert.deepEqual(rows[0], ['Word', 'From second', 'To second', 'Score']);
    assert.deepEqual(
      rows.slice(1).map(([word]) => word),
      WORDS,
    );
    const captions = await saved(page, 'Save as captions (WebVTT)', 'words.vtt');
    assert.match(captions, /^WEBVTT\n\n1\n00:00:0\d\.\d{3} --> 00:00:0\d\.\d{3}\nBLY\n\n2\n/);

    await assertAccessible(page);
  });

  it('reads them at the same times as the command line', driveChromium, async () => {
    const json = path.join(folder, 'spelled.json');
    const {code, output} = await runScript('spell', turned, '--every-frame', '--json', json);
    assert.equal(code, 0, output);
    const spelled = JSON.parse(readFileSync(json, 'utf8')) as SpelledVideo;
    assert.equal(spelled.text, WORDS.join(' '));
    const firstLetters = [0, 3, 5].map((i) => (spelled.letters[i]?.atMs ?? 0) / 1000);
    assert.deepEqual(
      rows.slice(1).map(([, from]) => Number(from)),
      firstLetters,
    );
  });

  it('shows how far it is and stops at once when cancelled', async () => {
    const page = await openFilms();
    await give(page, [filmOf(turned), {...filmOf(turned), name: 'second.mp4'}]);
    await page.getByRole('progressbar', {name: /^Reading words\.mp4, 1 more/}).waitFor({
      timeout: patienceMs,
    });
    await page.getByRole('button', {name: 'Cancel'}).click();
    await page.getByRole('button', {name: 'Choose pictures or films'}).waitFor();
    await waitForNoWorker(page);
  });

  it('has a clear sentence for every bad film, and goes on', async () => {
    const page = await openFilms();
    const whole = readFileSync(turned);
    const hour = path.join(folder, 'hour.mp4');
    const short = [{photo: drawingOf('B'), seconds: 3700}];
    await writeVideo(hour, short, {frameSeconds: [1850]});
    const large = path.join(folder, '4k.mp4');
    const size = {width: 3840, height: 2160, frameSeconds: [0.1]};
    await writeVideo(large, [{photo: drawingOf('B'), seconds: 1.5}], size);
    const bad: Record<string, readonly [Buffer, RegExp]> = {
      'empty.mp4': [Buffer.alloc(0), /This file is empty/],
      'notes.mp4': [Buffer.from('no film'), /not an MP4, WebM or MOV film/],
      'old.avi': [Buffer.from('RIFF\x24\0\0\0AVI LIST'), /not an MP4, WebM or MOV film/],
      'sound.mp4': [withSoundOnly(whole), /no moving pictures/],
      'head.mp4': [whole.subarray(0, 200), /damaged or cut short/],
      'cut.mp4': [whole.subarray(0, whole.length / 2), /breaks off at 0:0\d/],
      'locked.mp4': [withCodec(whole, 'encv'), /encrypted/],
      'iphone.mov': [withCodec(whole, 'hvc1'), /HEVC \(H\.265\)/],
      'hour.mp4': [readFileSync(hour), /lasts 62 minutes/],
    };
    await give(page, [
      ...Object.entries(bad).map(([name, [buffer]]) => ({name, mimeType: 'video/mp4', buffer})),
      filmOf(large),
    ]);
    await page.getByText('3840 × 2160').waitFor({timeout: wordMs});
    for (const [name, [, words]] of Object.entries(bad)) {
      await page.getByRole('article', {name}).getByText(words).waitFor({timeout: wordMs});
    }
    await page.getByRole('list', {name: 'The text of 4k.mp4'}).getByText('B').waitFor({
      timeout: wordMs,
    });
    await page.getByRole('button', {name: 'Clear'}).click();
    await page.getByRole('button', {name: 'Choose pictures or films'}).waitFor();
  });

  it('reads a film by playing it where the browser unpacks none', async () => {
    const page = await openFilms({init: 'delete window.VideoDecoder'});
    await give(page, [filmOf(turned)]);
    await page.getByRole('button', {name: 'Save as text'}).waitFor({timeout: wordMs});
    const list = page.getByRole('list', {name: 'The text of words.mp4'});
    assert.deepEqual(await list.locator('.word').allInnerTexts(), WORDS);
  });
});

function scenesOf(words: readonly string[]): readonly Scene[] {
  return words.flatMap((word) => [
    ...Array.from(word, (letter) => ({photo: drawingOf(letter), seconds: LETTER})),
    {photo: null, seconds: PAUSE},
  ]);
}

function filmOf(file: string): TestFile {
  return {name: path.basename(file), mimeType: 'video/mp4', buffer: readFileSync(file)};
}

async function give(page: Page, files: readonly TestFile[]): Promise<void> {
  await page.locator('fs-photo-chooser input[type=file]').setInputFiles([...files]);
}

async function saved(page: Page, button: string, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: button}).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), name);
  return readFile(await file.path(), 'utf8');
}

async function waitForNoWorker(page: Page): Promise<void> {
  const [worker] = page.workers();
  if (worker !== undefined) await worker.waitForEvent('close', {timeout: patienceMs});
}

/** The same film with another name for what its pictures are packed with. */
function withCodec(film: Buffer, name: string): Buffer {
  const changed = Buffer.from(film);
  for (const codec of ['avc1', 'vp09', 'av01']) {
    const at = changed.indexOf(codec, changed.indexOf('stsd'));
    if (changed.includes('stsd') && at >= 0) changed.write(name, at, 'latin1');
  }
  return changed;
}

/** The same film with its pictures said to be sound. */
function withSoundOnly(film: Buffer): Buffer {
  const changed = Buffer.from(film);
  changed.write('soun', changed.indexOf('vide', changed.indexOf('hdlr')), 'latin1');
  return changed;
}
