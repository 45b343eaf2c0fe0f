import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {closeRecognizer, type PageMemory} from '../../../scripts/support/built-app/watched-page.ts';
import {openSoak, type Soak} from '../../../scripts/soak/open-soak.ts';
import {soakPage} from '../../../scripts/soak/soak-page.ts';
import {fewPictures} from '../support/cameras/few-pictures.ts';
import {driveChromium} from '../support/browsers/launch-test-browser.ts';

const WORD = 'LAB';
const FILM = {text: WORD, lettersPerSecond: 0.4, restMs: 3000};
const DURATION_MS = 60_000;
const FRAMES_A_SAMPLE = 100;
/** What heaps and page may differ by from moment to moment. */
const HEAP_BYTES = 1_000_000;
const NODES = 200;
const LISTENERS = 20;
/** Later releases of the hand detector report to their maker when they are closed. */
const AFTER_CLOSE_MS = 3_000;

function expectFlat(first: PageMemory, last: PageMemory): void {
  const grown = (name: 'heap' | 'workerHeap' | 'nodes' | 'listeners') =>
    (last[name] ?? NaN) - (first[name] ?? NaN);
  assert.equal(last.worker?.tensors, first.worker?.tensors);
  // One frame may be on its way.
  assert.ok((last.worker?.bitmaps ?? NaN) <= 1, `${last.worker?.bitmaps} bitmaps`);
  assert.ok(grown('heap') < HEAP_BYTES, `${grown('heap')} bytes more on the page`);
  assert.ok(grown('workerHeap') < HEAP_BYTES, `${grown('workerHeap')} bytes more in the worker`);
  assert.ok(grown('nodes') < NODES, `${grown('nodes')} nodes more`);
  assert.ok(grown('listeners') < LISTENERS, `${grown('listeners')} listeners more`);
}

/** A short form of `npm run soak`. */
describe('a hand that spells to the camera on and on', driveChromium, () => {
  let soak: Soak;
  before(async () => {
    soak = await openSoak(FILM, fewPictures);
  });
  after(() => soak.close());

  it('loses no letter, leaves nothing behind and has nothing ask any other origin', async () => {
    const page = await soak.openPage();
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    const run = await soakPage(page, {durationMs: DURATION_MS, framesASample: FRAMES_A_SAMPLE});
    // Reading may begin and end within the word; a text that was just taken out gets no space.
    const letters = run.text.replaceAll(' ', '');
    assert.ok(letters.length >= WORD.length, run.text);
    assert.ok(WORD.repeat(letters.length).includes(letters), run.text);
    assert.equal(run.counts.mostUnanswered, 1);
    const [first, ...later] = run.samples;
    const last = later.at(-1);
    assert.ok(first !== undefined && last !== undefined);
    expectFlat(first, last);

    await closeRecognizer(page);
    await setTimeout(AFTER_CLOSE_MS);
    const {origin} = new URL(page.url());
    assert.deepEqual(
      asked.filter((url) => new URL(url).origin !== origin),
      [],
    );
    await page.close();
  });
});
