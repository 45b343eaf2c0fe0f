import type {Page} from 'playwright-core';
import type {FrameCounts} from '../harness/app/watch-page.ts';
import {countFrames, takeLongTasks, timeFrames} from '../support/built-app/watched-page.ts';
import {countSince} from './count-since.ts';
import {slowDown} from './slow-down.ts';
import {startReading} from './start-reading.ts';
import {readText} from './read-text.ts';

/** Frames between two looks at the clock. */
const FRAMES_A_STEP = 10;
/** On a slow processor nothing settles sooner. */
const WARM_UP_FRAMES = 20;

export interface SlowRun {
  /** How many times slower. */
  readonly times: number;
  readonly durationMs: number;
  readonly counts: FrameCounts;
  /** Milliseconds of each task of the page's thread over 50 ms. */
  readonly longTasksMs: readonly number[];
  readonly text: string;
}

/** Has the app read its camera as on a processor so many times slower. */
export async function readSlowly(page: Page, times: number, durationMs: number): Promise<SlowRun> {
  const client = await slowDown(page, times);
  await startReading(page, WARM_UP_FRAMES);
  await takeLongTasks(page);
  const before = await countFrames(page);
  const startedAt = performance.now();
  const passedMs = () => performance.now() - startedAt;
  while (passedMs() < durationMs) await timeFrames(page, FRAMES_A_STEP);
  const longTasksMs = await takeLongTasks(page);
  const counts = countSince(before, await countFrames(page));
  const run = {times, durationMs: passedMs(), counts, longTasksMs, text: await readText(page)};
  await client.detach();
  return run;
}
