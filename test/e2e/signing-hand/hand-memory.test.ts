import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {openAndCloseOften, spellWords} from '../../../scripts/bench/use-hand.ts';
import {openWatched, type PageMemory} from '../../../scripts/support/built-app/watched-page.ts';
import {softwareGraphicsFlags} from '../../../scripts/support/browser/launch-browser.ts';
import {serveFolder, type FolderServer} from '../../../scripts/support/server/serve-folder.ts';
import {builtApp, patternCamera} from '../support/app.ts';
import {fewDrawings} from '../support/cameras/few-drawings.ts';
import {launchTestBrowser, onlyInChromium} from '../support/browsers/launch-test-browser.ts';

/** A short form of `npm run bench -- --part hand`. With the first of them the page is still compiled and its word list opened. */
const WORDS = ['LA', 'BO', 'LA'];
const WARM_UP_WORDS = 1;
const TIMES = 3;
/** What the heap and the page may differ by from moment to moment. */
const HEAP_BYTES = 1_000_000;
const NODES = 100;

function expectFlat([first, ...later]: readonly PageMemory[]): void {
  const last = later.at(-1);
  assert.ok(first !== undefined && last !== undefined);
  const {heap, nodes, contexts, graphicsObjects, worker} = last;
  assert.ok(heap - first.heap < HEAP_BYTES, `${heap - first.heap} bytes more`);
  assert.ok(nodes - first.nodes < NODES, `${nodes - first.nodes} nodes more`);
  assert.deepEqual({contexts, graphicsObjects}, pick(first));
  assert.equal(worker?.tensors, first.worker?.tensors);
  // One frame may be on its way.
  assert.ok((worker?.bitmaps ?? 0) <= 1);
}

function pick({contexts, graphicsObjects}: PageMemory) {
  return {contexts, graphicsObjects};
}

describe('the drawn hand', onlyInChromium('only DevTools tell what a page holds'), () => {
  let server: FolderServer;
  let browser: Browser;
  before(async () => {
    server = await serveFolder({root: builtApp(), compress: false});
    browser = await launchTestBrowser({args: [...patternCamera, ...softwareGraphicsFlags]});
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  it('holds no more after some words than after the first', async () => {
    const page = await openWatched(browser, server.url, fewDrawings);
    const {samples} = await spellWords(page, WORDS);
    expectFlat(samples.slice(WARM_UP_WORDS));
    assert.equal(samples.at(-1)?.contexts, 1);
    assert.notEqual(samples.at(-1)?.worker, null);
    await page.close();
  });

  it('holds nothing once it is closed, however often', async () => {
    const page = await openWatched(browser, server.url, fewDrawings);
    const {samples} = await openAndCloseOften(page, TIMES);
    expectFlat(samples);
    assert.equal(samples.at(-1)?.contexts, 0);
    await page.close();
  });
});
