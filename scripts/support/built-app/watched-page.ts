import {build} from 'esbuild';
import type {Browser, CDPSession, Page} from 'playwright-core';
import type {FrameCounts, HeldByPage, WatchedPage} from '../../harness/app/watch-page.ts';
import {fromRoot} from '../files/paths.ts';
import {skipWelcome} from './skip-welcome.ts';
import {openWorkerSession} from './worker-session.ts';

/** What a page holds after its garbage was collected. */
export interface PageMemory extends HeldByPage {
  /** Bytes of the page's own JavaScript heap. */
  readonly heap: number;
  /** The same of its worker; null while none runs. */
  readonly workerHeap: number | null;
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * Opens the app without a service worker, in a context of its own that closes with the page.
 * @param init JavaScript that runs in the page before the app
 */
export async function openWatched(browser: Browser, url: string, init?: string): Promise<Page> {
  const watch = await build({
    entryPoints: [fromRoot('scripts', 'harness', 'app', 'watch-page.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const page = await browser.newPage({serviceWorkers: 'block'});
  await page.addInitScript({content: watch.outputFiles[0]?.text ?? ''});
  if (init !== undefined) await page.addInitScript(init);
  await skipWelcome(page);
  await page.goto(url);
  return page;
}

export async function measureMemory(page: Page): Promise<PageMemory> {
  const held = await page.evaluate(() => (globalThis as unknown as WatchedPage).countHeld());
  const client = await page.context().newCDPSession(page);
  try {
    const heap = await settledHeap(client);
    const {nodes, jsEventListeners} = await client.send('Memory.getDOMCounters');
    const workerHeap = await (await openWorkerSession(client)).measureHeap();
    return {...held, heap, workerHeap, nodes, listeners: jsEventListeners};
  } finally {
    await client.detach();
  }
}

/** Collections after which what is left is taken for held: what one sets free may hold more. */
const MOST_COLLECTIONS = 5;

/** @returns bytes of the page's own heap, collected until it shrinks no more */
export async function settledHeap(client: CDPSession): Promise<number> {
  let [heap, before] = [Infinity, Infinity];
  for (let i = 0; i < MOST_COLLECTIONS; i++) {
    await client.send('HeapProfiler.collectGarbage');
    before = heap;
    heap = (await client.send('Runtime.getHeapUsage')).usedSize;
    if (heap >= before) break;
  }
  return Math.min(heap, before);
}

/** Waits for so many frames to be read. @returns milliseconds that each took in the worker */
export async function timeFrames(page: Page, count: number): Promise<readonly number[]> {
  return page.evaluate((n) => (globalThis as unknown as WatchedPage).timeFrames(n), count);
}

export async function countFrames(page: Page): Promise<FrameCounts> {
  return page.evaluate(() => (globalThis as unknown as WatchedPage).countFrames());
}

/** @returns milliseconds of each task of the page's thread over 50 ms, since this was asked last */
export async function takeLongTasks(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (globalThis as unknown as WatchedPage).takeLongTasks());
}

/** Closes the recogniser's detector and network; the page reads nothing from then on. */
export async function closeRecognizer(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as WatchedPage).closeRecognizer());
}
