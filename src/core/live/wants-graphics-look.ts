/** What decides whether the processor is asked, too, what a frame shows that graphics read. */
export interface GraphicsMoment {
  /** Milliseconds, the frame's time. */
  readonly atMs: number;
  /** Milliseconds without a hand, since one was seen or since reading began. */
  readonly withoutHandMs: number;
  /** Milliseconds, when it was asked last. */
  readonly askedAt: number;
  /** Milliseconds that took; 0 before the first time. */
  readonly costMs: number;
  /** How often in a row neither saw a hand. */
  readonly emptyLooks: number;
  /** Whether it saw last what graphics did not. */
  readonly isDoubted: boolean;
}

/** Milliseconds without a hand after which there may be one all the same. */
export const BLIND_MS = 3000;
/** Milliseconds between two times, where something is wrong. */
export const DOUBT_EVERY_MS = 1000;
/** Milliseconds between two times at first, and at most: nobody being there is no news. */
export const EMPTY_EVERY = {first: 4000, most: 60_000} as const;
/** Share (0..1) of the time that it may take. */
const SHARE = 0.03;

/** Some graphics find no hand, which makes them all the faster; others stop finding any. */
export function wantsGraphicsLook(moment: GraphicsMoment): boolean {
  const {atMs, withoutHandMs, askedAt, costMs, emptyLooks, isDoubted} = moment;
  const sinceMs = atMs - askedAt;
  if (isDoubted) return sinceMs >= DOUBT_EVERY_MS;
  if (withoutHandMs < BLIND_MS) return false;
  const everyMs = Math.min(EMPTY_EVERY.first * 2 ** emptyLooks, EMPTY_EVERY.most);
  return sinceMs >= Math.max(everyMs, costMs / SHARE);
}
