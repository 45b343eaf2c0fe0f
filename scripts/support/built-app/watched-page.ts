import {build} from 'esbuild';
import type {Browser, Page} from 'playwright-core';
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

/** Opens the app without a service worker, in a context of its own that closes with the page. */
export async function openWatched(browser: Browser, url: string): Promise<Page> {
  const watch = await build({
    entryPoints: [fromRoot('scripts', 'harness', 'app', 'watch-page.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const page = await browser.newPage({serviceWorkers: 'block'});
  await page.addInitScript({content: watch.outputFiles[0]?.text ?? ''});
  await skipWelcome(page);
  await page.goto(url);
  return page;
}

export async function measureMemory(page: Page): Promise<PageMemory> {
  const held = await page.evaluate(() => (globalThis as unknown as WatchedPage).countHeld());
  const client = await page.context().newCDPSession(page);
  try {
    await client.send('HeapProfiler.collectGarbage');
    const {usedSize} = await client.send('Runtime.getHeapUsage');
    const {nodes, jsEventListeners} = await client.send('Memory.getDOMCounters');
    const workerHeap = await (await openWorkerSession(client)).measureHeap();
    return {...held, heap: usedSize, workerHeap, nodes, listeners: jsEventListeners};
  } finally {
    await client.detach();
  }
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
