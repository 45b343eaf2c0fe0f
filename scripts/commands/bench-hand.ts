import fs from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import type {Page} from 'playwright-core';
import {currentBuild} from '../build/current-build.ts';
import {filmCamera} from '../support/built-app/film-camera.ts';
import {
  openAndCloseLearn,
  openAndCloseOften,
  readFrames,
  spellWords,
  type MemoryOverTime,
} from '../bench/use-hand.ts';
import {openWatched, type PageMemory} from '../support/built-app/watched-page.ts';
import {runCommand} from '../support/command-line/command-line.ts';
import {insideFolder} from '../support/files/inside-folder.ts';
import {launchBrowser, softwareGraphicsFlags} from '../support/browser/launch-browser.ts';
import {fromRoot} from '../support/files/paths.ts';
import {serveFolder} from '../support/server/serve-folder.ts';
import {median} from '../support/numbers/time-by-turns.ts';
import {wholeNumber} from '../support/numbers/whole-number.ts';
import {writeSection} from '../support/files/write-section.ts';

const USAGE = `npm run bench:hand -- [--seconds N] [--times N] [--docs] [--json FILE]
Measures in the built app what the drawn hand costs: memory while it spells and after it was opened and closed, and the speed of the live path after that.
  --seconds N  how long it spells (default 60)
  --times N    how often it is opened and closed (default 20)
  --docs       also writes the figures into docs/benchmarks.md
  --json FILE  everything that was measured`;

/** A pangram, so that every letter is drawn. */
const WORDS = ['THE', 'QUICK', 'BROWN', 'FOX', 'JUMPS', 'OVER', 'LAZY', 'DOG'];

const FRAMES_A_TURN = 40;
const TURNS = 5;

await runCommand(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      seconds: {type: 'string', default: '60'},
      times: {type: 'string', default: '20'},
      docs: {type: 'boolean', default: false},
      json: {type: 'string'},
    },
  });
  const seconds = wholeNumber('--seconds', values.seconds);
  const times = wholeNumber('--times', values.times);
  const figures = await insideFolder((folder) => measure(folder, seconds, times));
  const text = describe(figures);
  console.log(text);
  if (values.docs) await writeSection(fromRoot('docs', 'benchmarks.md'), 'bench-hand', text);
  if (values.json !== undefined) fs.writeFileSync(values.json, JSON.stringify(figures, null, 2));
});

interface HandFigures {
  readonly spelling: MemoryOverTime;
  readonly cycles: MemoryOverTime;
  /** Milliseconds of each frame, in a page that never drew the hand and in one that closed it. */
  readonly never: readonly number[];
  readonly closed: readonly number[];
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

function describe({spelling, cycles, never, closed}: HandFigures): string {
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
