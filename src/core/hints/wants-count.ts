/** What decides whether the hands in the picture should be counted: that costs a look at the whole picture. */
export interface CountMoment {
  /** Milliseconds, the frame's time. */
  readonly atMs: number;
  /** Milliseconds, when a hand began to be seen without a letter coming of it; null when there is none. */
  readonly stuckSince: number | null;
  /** Milliseconds, when they were counted last. */
  readonly countedAt: number;
  /** Milliseconds that took; 0 before the first time. */
  readonly costMs: number;
  /** Milliseconds a frame takes to be read; the median of late ones. */
  readonly frameMs: number;
}

/** Milliseconds a hand is seen without a letter before anybody wonders why. */
export const STUCK_MS = 3000;
/** Milliseconds between two counts at least. */
export const COUNT_EVERY_MS = 2000;
/** Share (0..1) of the time that counting may take. */
export const COUNT_SHARE = 0.03;
/** Milliseconds; a device that reads a frame more slowly than this has no time to spare. */
export const SLOW_FRAME_MS = 200;

export function wantsCount({atMs, stuckSince, countedAt, costMs, frameMs}: CountMoment): boolean {
  if (stuckSince === null || frameMs > SLOW_FRAME_MS) return false;
  const isDue = atMs - countedAt >= Math.max(COUNT_EVERY_MS, costMs / COUNT_SHARE);
  return isDue && atMs - stuckSince >= STUCK_MS;
}
