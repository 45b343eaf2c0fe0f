import type {FrameCounts} from '../harness/app/watch-page.ts';

/** What was counted between two moments; the most unanswered is that of the whole time. */
export function countSince(before: FrameCounts, after: FrameCounts): FrameCounts {
  return {
    shown: after.shown - before.shown,
    sent: after.sent - before.sent,
    answered: after.answered - before.answered,
    mostUnanswered: after.mostUnanswered,
  };
}
