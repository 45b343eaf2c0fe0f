/** How quick a hand spells. */
export interface Pace {
  /** Milliseconds a letter takes it, the way to it included. */
  readonly letterMs: number;
  /** Milliseconds, when it showed the last one. */
  readonly lastAtMs: number;
}

/** Nobody is taken for quick before it is seen. */
export const INITIAL_PACE: Pace = {letterMs: 550, lastAtMs: -Infinity};

/** Milliseconds; what is slower needs no other measure. */
const SLOWEST_MS = 1000;
/** A longer time between two letters than so many times the usual is a pause, or a letter was missed: it counts as so many. */
const LONGEST = 1.6;
/** Shares 0..1 of what the newest letter counts. */
const QUICKER_SHARE = 0.6;
const SLOWER_SHARE = 0.2;

/** Learns from one letter more. A clock that stands still or runs backwards teaches nothing. */
export function stepPace({letterMs, lastAtMs}: Pace, atMs: number): Pace {
  const passedMs = Math.min(LONGEST * letterMs, atMs - lastAtMs);
  if (!Number.isFinite(lastAtMs) || passedMs <= 0) return {letterMs, lastAtMs: atMs};
  const share = passedMs < letterMs ? QUICKER_SHARE : SLOWER_SHARE;
  return {letterMs: Math.min(SLOWEST_MS, letterMs + (passedMs - letterMs) * share), lastAtMs: atMs};
}
