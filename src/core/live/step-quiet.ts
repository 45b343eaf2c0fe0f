/** For how long there has been nothing to read, up to the last frame. */
export interface Quiet {
  /** Milliseconds without a hand, since one was seen or since reading began. */
  readonly withoutHandMs: number;
  /** Milliseconds a hand has been calm. */
  readonly calmMs: number;
  /** Milliseconds, the newest frame's time; null before the first. */
  readonly atMs: number | null;
}

export interface QuietFrame {
  /** Milliseconds. */
  readonly atMs: number;
  readonly hasHand: boolean;
  /** See `isCalm`. */
  readonly isCalm: boolean;
}

export const INITIAL_QUIET: Quiet = {withoutHandMs: 0, calmMs: 0, atMs: null};

/** Counts one frame in. A clock that runs backwards begins anew. */
export function stepQuiet(past: Quiet, {atMs, hasHand, isCalm}: QuietFrame): Quiet {
  const passedMs = atMs - (past.atMs ?? atMs);
  if (passedMs < 0) return stepQuiet(INITIAL_QUIET, {atMs, hasHand, isCalm});
  return {
    withoutHandMs: hasHand ? 0 : past.withoutHandMs + passedMs,
    calmMs: isCalm ? past.calmMs + passedMs : 0,
    atMs,
  };
}
