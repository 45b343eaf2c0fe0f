import {
  MOST_OWED,
  MOST_WATCH_DAYS,
  MOST_WATCH_TRIES,
  type WatchProgress,
} from '../../contracts/watch-progress.ts';
import type {ComparedAnswer} from './compare-answer.ts';
import {readablePace} from './readable-pace.ts';
import {stepPace} from './step-pace.ts';

/** How one word went. */
export interface WatchedWord {
  /** Letters a second at first sight. */
  readonly pace: number;
  readonly answer: ComparedAnswer;
  /** It was seen once only. */
  readonly atFirstSight: boolean;
  /** `YYYY-MM-DD` on the device's calendar. */
  readonly day: string;
}

/** How often something misread is to be read right before it is let go. */
const OWED = 2;

/** Counts one word in: the pace of the next, the day's figures, and what is to come back. */
export function recordWatched(past: WatchProgress, one: WatchedWord): WatchProgress {
  const right = one.answer.right && one.atFirstSight;
  const today = past.days.at(-1)?.day === one.day ? past.days.at(-1) : undefined;
  const before = today === undefined ? [] : past.tries;
  const tries = [...before, {pace: one.pace, right}].slice(-MOST_WATCH_TRIES);
  const day = {
    day: one.day,
    words: (today?.words ?? 0) + 1,
    right: (today?.right ?? 0) + (right ? 1 : 0),
    readable: readablePace(tries),
  };
  const earlier = today === undefined ? past.days : past.days.slice(0, -1);
  return {
    ...stepPace({pace: one.pace, isSettled: past.isSettled}, right),
    days: [...earlier, day].slice(-MOST_WATCH_DAYS),
    tries,
    misread: countMisread(past.misread, one.answer),
  };
}

/** What was misread is owed; what was read is owed once less. */
function countMisread(
  past: WatchProgress['misread'],
  {letters}: ComparedAnswer,
): WatchProgress['misread'] {
  const [read, missed] = [new Set<string>(), new Set<string>()];
  letters.forEach((one, i) => {
    const next = letters[i + 1];
    const isRead = one.letter === one.read;
    (isRead ? read : missed).add(one.letter);
    if (next === undefined) return;
    (isRead && next.letter === next.read ? read : missed).add(one.letter + next.letter);
  });
  const owed = new Map(Object.entries(past));
  for (const part of read) owed.set(part, (owed.get(part) ?? 0) - 1);
  for (const part of missed) owed.set(part, Math.min(MOST_OWED, (past[part] ?? 0) + OWED));
  return Object.fromEntries([...owed].filter(([, times]) => times > 0));
}
