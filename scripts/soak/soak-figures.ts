import {quantile} from '../../src/core/live/quantile.ts';
import {fitLine, type Line} from '../support/numbers/fit-line.ts';
import {compareRound, type RoundComparison} from './compare-round.ts';
import type {SoakRun, SoakSample} from './soak-page.ts';

const MINUTE_MS = 60_000;
/** The share of the run in which what is used again is still being made. */
const SETTLING_SHARE = 0.1;

/** What must not grow. Bytes or counts. */
export const HELD = {
  heap: 'JavaScript heap of the page, kB',
  workerHeap: 'JavaScript heap of the worker, kB',
  process: 'memory of their process, kB',
  tensors: 'tensors',
  bitmaps: 'bitmaps',
  nodes: 'nodes',
  listeners: 'listeners',
} as const;
export type Held = keyof typeof HELD;
export const HELD_NAMES = Object.keys(HELD) as Held[];
/** Shown in thousands. */
export const IN_KILOBYTES: readonly Held[] = ['heap', 'workerHeap', 'process'];

/** A sample as it is kept in a file. */
export interface SoakPoint extends Readonly<Record<Held, number | null>> {
  readonly minute: number;
  readonly frames: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface SoakFigures {
  readonly minutes: number;
  readonly frames: number;
  readonly points: readonly SoakPoint[];
  /** A minute, after the first tenth of the run; null for what could not be measured. */
  readonly growth: Readonly<Record<Held, Line | null>>;
  /** Milliseconds of the frames of the first and the last minute. */
  readonly firstMinute: {readonly p50Ms: number; readonly p95Ms: number};
  readonly lastMinute: {readonly p50Ms: number; readonly p95Ms: number};
  readonly letters: RoundComparison;
}

/** @param words that the camera shows over and over */
export function soakFigures(run: SoakRun, words: readonly string[]): SoakFigures {
  const {samples, durationMs, text, counts} = run;
  const points = samples.map(toPoint);
  const settled = points.filter(
    ({minute}) => minute * MINUTE_MS >= durationMs * SETTLING_SHARE || points.length < 3,
  );
  const lastMs = samples.at(-1)?.atMs ?? 0;
  return {
    minutes: durationMs / MINUTE_MS,
    frames: counts.answered,
    points,
    growth: Object.fromEntries(
      HELD_NAMES.map((name) => [name, growthOf(settled, name)]),
    ) as SoakFigures['growth'],
    firstMinute: frameTimes(samples.filter(({atMs}, i) => i === 0 || atMs <= MINUTE_MS)),
    lastMinute: frameTimes(samples.filter(({atMs}) => atMs > lastMs - MINUTE_MS)),
    letters: compareRound(words, text),
  };
}

function toPoint({atMs, frameMs, worker, heap, workerHeap, ...sample}: SoakSample): SoakPoint {
  const {process, nodes, listeners} = sample;
  const {tensors = null, bitmaps = null} = worker ?? {};
  const figures = {minute: atMs / MINUTE_MS, frames: frameMs.length};
  const times = {p50Ms: quantile(frameMs, 0.5), p95Ms: quantile(frameMs, 0.95)};
  return {...figures, ...times, heap, workerHeap, process, tensors, bitmaps, nodes, listeners};
}

function growthOf(points: readonly SoakPoint[], name: Held): Line | null {
  const known = points.flatMap((point) => {
    const y = point[name];
    return y === null ? [] : {x: point.minute, y};
  });
  return known.length === 0 ? null : fitLine(known);
}

function frameTimes(samples: readonly SoakSample[]) {
  const times = samples.flatMap(({frameMs}) => frameMs);
  return {p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95)};
}
