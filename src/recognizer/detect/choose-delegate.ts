import {upperMedian} from '../../core/common/upper-median.ts';
import type {HandDetector} from './hand-detector.ts';

/** Detections timed on each delegate, after one that warms it up. */
const TIMED_RUNS = 4;

/** A first run this many times slower than the one to beat is beaten: the rest need not be waited for. */
const HOPELESS = 3;

/**
 * Median milliseconds a detection takes.
 * @param atMs time of the first run; the following ones count on from it a millisecond each
 * @param toBeatMs milliseconds that another detector takes
 */
export function timeDetector(
  detector: HandDetector,
  image: ImageBitmap,
  atMs: number,
  now: () => number,
  toBeatMs = Infinity,
): number {
  detector.detect(image, atMs);
  const times: number[] = [];
  for (let run = 1; run <= TIMED_RUNS; run++) {
    const start = now();
    detector.detect(image, atMs + run);
    const ms = now() - start;
    if (ms > toBeatMs * HOPELESS) return ms;
    times.push(ms);
  }
  return upperMedian(times) ?? Infinity;
}
