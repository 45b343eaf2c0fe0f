import type {Feedback} from './judge-attempt.ts';

/** What is said, and what may be said next. */
export interface SettledFeedback {
  readonly shown: Feedback;
  readonly next: Feedback;
  /** Milliseconds, since when `next` has been so. */
  readonly sinceMs: number;
}

/** Milliseconds that something must be so before it is said: a hand on its way is everything for a moment. */
const SETTLE_MS = 350;
/** The same for good news. */
const SETTLE_GOOD_MS = 100;

/** @param atMs the time of the frame that was judged */
export function settleFeedback(
  past: SettledFeedback,
  now: Feedback,
  atMs: number,
): SettledFeedback {
  const isNew = !isSame(past.next, now);
  const sinceMs = isNew ? atMs : past.sinceMs;
  const waitMs = now.kind === 'hold' || now.kind === 'draw' ? SETTLE_GOOD_MS : SETTLE_MS;
  const isSettled = atMs - sinceMs >= waitMs && !isSame(past.shown, now);
  return {shown: isSettled ? now : past.shown, next: isNew ? now : past.next, sinceMs};
}

function isSame(one: Feedback, other: Feedback): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
