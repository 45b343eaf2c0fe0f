export interface ReaderPace {
  /** How many milliseconds pass for the hand while `realMs` pass; for `SigningHandOptions.passTime`. */
  pass(realMs: number): number;
  /** The hand's time, milliseconds. */
  readonly nowMs: number;
}

/** The most milliseconds between two pictures that are read, as from a camera of 15 frames a second. Fewer are too few for a stroke. */
const MOST_BETWEEN_MS = 1000 / 15;

/**
 * The hand's clock, by which its pictures are also read: it runs like the page's, but waits while nobody reads, so that a slow device sees the hand move as evenly as a quick one.
 * @param startMs what it begins with, milliseconds
 * @param lastTakenMs when the picture that was taken last was made, by this clock; null before the first
 */
export function paceForReader(startMs: number, lastTakenMs: () => number | null): ReaderPace {
  let nowMs = startMs;
  return {
    pass(realMs) {
      const takenMs = lastTakenMs();
      const allowedMs = takenMs === null ? 0 : takenMs + MOST_BETWEEN_MS - nowMs;
      const passedMs = Math.max(0, Math.min(realMs, allowedMs));
      nowMs += passedMs;
      return passedMs;
    },
    get nowMs() {
      return nowMs;
    },
  };
}
