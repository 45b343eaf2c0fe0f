import type {Page} from 'playwright-core';
import type {FrameCounts} from '../harness/app/watch-page.ts';
import {
  countFrames,
  measureMemory,
  timeFrames,
  type PageMemory,
} from '../support/built-app/watched-page.ts';
import {countSince} from './count-since.ts';
import {measureProcess} from './measure-process.ts';
import {startReading} from './start-reading.ts';
import {takeText} from './read-text.ts';

export interface SoakSample extends PageMemory {
  /** Milliseconds from the first sample's first frame. */
  readonly atMs: number;
  /** Milliseconds that each frame since the sample before took in the worker. */
  readonly frameMs: readonly number[];
  /** Bytes of the process of page and worker, see `measureProcess`. */
  readonly process: number | null;
}

export interface SoakRun {
  readonly durationMs: number;
  readonly samples: readonly SoakSample[];
  readonly counts: FrameCounts;
  /** Everything that was typed. */
  readonly text: string;
}

export interface SoakOptions {
  readonly durationMs: number;
  readonly framesASample: number;
  readonly onSample?: (sample: SoakSample) => void;
}

/** Has the app read its camera for long, and measures what it holds again and again. The text is taken out each time, so that it does not grow. */
export async function soakPage(page: Page, options: SoakOptions): Promise<SoakRun> {
  await startReading(page);
  let text = await takeText(page);
  const samples: SoakSample[] = [];
  const before = await countFrames(page);
  const startedAt = performance.now();
  const passedMs = () => performance.now() - startedAt;
  do {
    const frameMs = await timeFrames(page, options.framesASample);
    text += await takeText(page);
    const sample = {
      ...(await measureMemory(page)),
      ...{atMs: passedMs(), frameMs, process: await measureProcess(page)},
    };
    samples.push(sample);
    options.onSample?.(sample);
  } while (passedMs() < options.durationMs);
  text += await takeText(page);
  const after = await countFrames(page);
  return {durationMs: passedMs(), samples, counts: countSince(before, after), text};
}
