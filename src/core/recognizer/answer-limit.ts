import {upperMedian} from '../common/upper-median.ts';

/** Milliseconds. The first frames wait for graphs to be built and code to be compiled, so silence means little yet. */
export const FIRST_ANSWERS_MS = 10_000;
/** Answers after which it is known how long one takes. */
export const KNOWN_ANSWERS = 8;
/** Milliseconds; a quick device may stumble for a moment, too. */
export const LEAST_LIMIT_MS = 1500;

/** Answers that are looked back on: about two seconds of a quick device. */
const RECENT_ANSWERS = 60;
/** By how many times an answer may take longer than half of the last ones did, and than the slowest of them. */
const TIMES_MEDIAN = 10;
const TIMES_SLOWEST = 3;

/**
 * How many milliseconds an answer may take before whoever owes it must hang: what this device has shown so far decides, so that a slow one is
 * not taken for a broken one.
 * @param answersMs what the answers so far took, milliseconds, oldest first
 */
export function answerLimit(answersMs: readonly number[]): number {
  if (answersMs.length < KNOWN_ANSWERS) return FIRST_ANSWERS_MS;
  const recent = answersMs.slice(-RECENT_ANSWERS);
  const median = upperMedian(recent) ?? 0;
  const slowest = Math.max(...recent);
  const limit = Math.max(LEAST_LIMIT_MS, TIMES_MEDIAN * median, TIMES_SLOWEST * slowest);
  return Math.min(FIRST_ANSWERS_MS, limit);
}

/** The answers worth keeping. */
export function addAnswer(answersMs: readonly number[], tookMs: number): readonly number[] {
  return [...answersMs, tookMs].slice(-RECENT_ANSWERS);
}
