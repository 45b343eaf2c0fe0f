import path from 'node:path';
import type {Page} from 'playwright-core';
import {currentBuild} from '../build/current-build.ts';
import {filmCamera} from '../support/built-app/film-camera.ts';
import {
  openAndCloseLearn,
  openAndCloseOften,
  readFrames,
  spellWords,
  type MemoryOverTime,
} from './use-hand.ts';
import {openWatched, type PageMemory} from '../support/built-app/watched-page.ts';
import {insideFolder} from '../support/files/inside-folder.ts';
import {launchBrowser, softwareGraphicsFlags} from '../support/browser/launch-browser.ts';
import {serveFolder} from '../support/server/serve-folder.ts';
import {median} from '../support/numbers/time-by-turns.ts';

/** A pangram, so that every letter is drawn. */
const WORDS = ['THE', 'QUICK', 'BROWN', 'FOX', 'JUMPS', 'OVER', 'LAZY', 'DOG'];

const FRAMES_A_TURN = 40;
const TURNS = 5;

export interface HandFigures {
  readonly spelling: MemoryOverTime;
  readonly cycles: MemoryOverTime;
  /** Milliseconds of each frame, in a page that never drew the hand and in one that closed it. */
  readonly never: readonly number[];
  readonly closed: readonly number[];
}

/**
 * What the drawn hand costs in the built app: memory while it spells and after it was opened and closed, and the speed of the live path after that.
 * @param seconds how long it spells
 * @param times how often it is opened and closed
 */
export function measureDrawnHand(seconds: number, times: number): Promise<HandFigures> {
  return insideFolder((folder) => measure(folder, seconds, times));
}

async function measure(folder: string, seconds: number, times: number): Promise<HandFigures> {
  const cameraFile = path.join(folder, 'camera.mjpeg');
  await filmCamera(cameraFile, {text: 'AB', lettersPerSecond: 2, restMs: 0});
  const server = await serveFolder({root: await currentBuild()});
  const browser = await launchBrowser({cameraFile, args: softwareGraphicsFlags});
  try {
    const open = () => openWatched(browser, server.url);
    const spelling = await usePage(await open(), (page) => spellWords(page, wordsFor(seconds)));
    const cycles = await usePage(await open(), (page) => openAndCloseOften(page, times));
    return {spelling, cycles, ...(await compareSpeed(await open(), await open()))};
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Another word each time one is asked for, until the time is over. */
function* wordsFor(seconds: number): Generator<string> {
  const startedAt = performance.now();
  for (let i = 0; performance.now() - startedAt < seconds * 1000; i++) {
    yield WORDS[i % WORDS.length] ?? '';
  }
}

async function usePage<Result>(page: Page, use: (page: Page) => Promise<Result>): Promise<Result> {
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/** By turns, so that whatever else the machine does hits both alike. */
async function compareSpeed(plain: Page, used: Page) {
  await openAndCloseLearn(used);
  const never: number[] = [];
  const closed: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    never.push(...(await readFrames(plain, FRAMES_A_TURN)));
    closed.push(...(await readFrames(used, FRAMES_A_TURN)));
  }
  return {never, closed};
}

export function describeDrawnHand({spelling, cycles, never, closed}: HandFigures): string {
  const ratio = median(closed) / median(never);
  return `Live path after the hand was opened and closed, over a page that never drew it, ${never.length} frames each, by turns of ${FRAMES_A_TURN}, median: **${ratio.toFixed(3)}×** (${median(closed).toFixed(1)} ms against ${median(never).toFixed(1)} ms a frame).

What is held once the garbage is collected, while the hand spells ${(spelling.durationMs / 1000).toFixed(0)} s and while Learn is closed:

| after | heap of the page, kB | nodes | listeners | WebGL contexts | WebGL objects | tensors | bitmaps |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows('words spelled', spelling)}
${rows('times Learn was opened', cycles)}`;
}

/** The first, the middle and the last. */
function rows(unit: string, {samples}: MemoryOverTime): string {
  const places = new Set([0, samples.length >> 1, samples.length - 1]);
  return [...places]
    .flatMap((i) => samples[i] ?? [])
    .map((memory) => row(`${unit}: ${samples.indexOf(memory) + 1}`, memory))
    .join('\n');
}

function row(name: string, memory: PageMemory): string {
  const {heap, nodes, listeners, contexts, graphicsObjects, worker} = memory;
  const cells = [
    (heap / 1000).toFixed(0),
    ...[nodes, listeners, contexts, graphicsObjects, worker?.tensors, worker?.bitmaps],
  ];
  return `| ${[name, ...cells.map((cell) => cell ?? '–')].join(' | ')} |`;
}
