import assert from 'node:assert/strict';
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {runScript} from '../../scripts/commands/run-script.ts';
import type {SpelledVideo} from '../../../scripts/harness/app/app-protocol.ts';
import type {PhotoReport} from '../../../scripts/training/figures/score-photos.ts';
import {writeVideo} from '../support/cameras/video-file.ts';
import {driveChromium} from '../support/browsers/launch-test-browser.ts';
import {photoOf, withoutPhotos} from '../support/shared-photos.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
}

describe('npm run evaluate', driveChromium, () => {
  it('says what is wrong with a folder that is missing, empty or holds no letters', async () => {
    const [empty, other] = [path.join(folder, 'empty'), path.join(folder, 'other')];
    mkdirSync(empty);
    mkdirSync(path.join(other, 'cats'), {recursive: true});
    writeFileSync(path.join(other, 'cats', '1.jpg'), 'meow');
    for (const [place, words] of [
      [path.join(folder, 'absent'), /Error: there is no folder .*absent/],
      [empty, /Error: .*empty holds no \.jpg, \.png or \.webp photo/],
      [other, /Error: .*other has no folders named A, B, C/],
    ] as const) {
      const {code, output} = await runScript('evaluate', '--photos', place);
      assert.equal(code, 1);
      assert.match(output, words);
      assert.doesNotMatch(output, /\n\s+at /);
    }
  });

  it('reads photos, skips a broken one and says so', {skip: withoutPhotos}, async () => {
    const photos = path.join(folder, 'photos');
    for (const letter of ['L', 'V', 'Y']) {
      mkdirSync(path.join(photos, letter), {recursive: true});
      copyFileSync(photoOf('insigh1', letter), path.join(photos, letter, 'one.jpg'));
    }
    writeFileSync(path.join(photos, 'L', 'broken.jpg'), 'not a picture');
    const json = path.join(folder, 'report.json');
    const {code, output} = await runScript('evaluate', '--photos', photos, '--json', json);
    assert.equal(code, 0, output);
    assert.match(output, /Skipped: L\/broken\.jpg/);
    const report = readJson('report.json') as PhotoReport;
    assert.equal(report.images, 3);
    assert.equal(report.handsFound, 3);
    assert.equal(report.endToEnd, 1);
    assert.deepEqual(report.perLetter.V, {images: 1, handsFound: 1, top1: 1});
    assert.deepEqual(report.failures, ['L/broken.jpg']);
  });
});

describe('npm run prepare', driveChromium, () => {
  const photos = path.join(folder, 'sources');
  const prepare = () =>
    runScript(
      'prepare',
      ...['--photos', photos, '--out', path.join(folder, 'hands.bin')],
      ...['--json', path.join(folder, 'prepared.json')],
    );
  interface Prepared {
    readonly sources: readonly {photos: number; hands: number}[];
    readonly withoutHand: readonly string[];
    readonly unreadable: readonly string[];
  }

  it('lists what it cannot read and does the rest', {skip: withoutPhotos}, async () => {
    mkdirSync(path.join(photos, 'me', 'L'), {recursive: true});
    copyFileSync(photoOf('insigh1', 'L'), path.join(photos, 'me', 'L', 'one.jpg'));
    writeFileSync(path.join(photos, 'me', 'L', 'broken.jpg'), 'not a picture');
    const {code, output} = await prepare();
    assert.equal(code, 0, output);
    assert.match(output, /Unreadable: me\/L\/broken\.jpg: \S/);
    const {sources, withoutHand, unreadable} = readJson('prepared.json') as Prepared;
    assert.deepEqual(sources, [{source: 'me', photos: 1, hands: 1}]);
    assert.deepEqual(withoutHand, []);
    assert.equal(unreadable.length, 1);
  });

  it('does only what is new when it is run again', {skip: withoutPhotos}, async () => {
    copyFileSync(photoOf('insigh1', 'V'), path.join(photos, 'me', 'L', 'broken.jpg'));
    const {code, output} = await prepare();
    assert.equal(code, 0, output);
    assert.match(output, /Preparing .* 1\/1 /);
    const {sources, unreadable} = readJson('prepared.json') as Prepared;
    assert.deepEqual(sources, [{source: 'me', photos: 2, hands: 2}]);
    assert.deepEqual(unreadable, []);
  });
});

describe('npm run spell', {skip: withoutPhotos || driveChromium.skip}, () => {
  const video = path.join(folder, 'lv.webm');

  before(() =>
    writeVideo(video, [
      {photo: photoOf('insigh1', 'L'), seconds: 1.5},
      {photo: null, seconds: 1},
      {photo: photoOf('insigh1', 'V'), seconds: 1.5},
    ]),
  );

  it('reads every frame, the same each time', async () => {
    const json = path.join(folder, 'spelled.json');
    const twice = await runScript('spell', video, video, '--every-frame', '--json', json);
    assert.equal(twice.code, 0, twice.output);
    const [first, second] = readJson('spelled.json') as readonly SpelledVideo[];
    assert.equal(first?.text, 'L V');
    assert.equal(first.framesProcessed, first.frames);
    assert.deepEqual(second?.letters, first.letters);
  });

  it('says that a file is no video it can play', async () => {
    const text = path.join(folder, 'text.mp4');
    writeFileSync(text, 'not a video');
    for (const args of [[], ['--every-frame']]) {
      const {code, output} = await runScript('spell', text, ...args);
      assert.equal(code, 1);
      assert.match(output, /Error: .*text\.mp4: .*(mp4|webm|video)/);
    }
  });
});
