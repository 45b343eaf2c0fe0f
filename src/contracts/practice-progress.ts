import {parseWatchProgress, type WatchProgress} from './watch-progress.ts';

/** What is kept of somebody's practice of one letter. */
export interface LetterProgress {
  /** How often it was asked and answered or skipped. */
  readonly tries: number;
  /** How often it was read without help. */
  readonly right: number;
  /** Whether the last tries were right, oldest first; at most {@link MOST_RECENT}. */
  readonly recent: readonly boolean[];
  /** Milliseconds that the last right tries took, oldest first; at most {@link MOST_RECENT}. */
  readonly timesMs: readonly number[];
  /** Milliseconds since 1970. */
  readonly lastSeenAt: number;
}

/** The days in a row on which somebody practised. */
export interface PracticeStreak {
  /** The last of them, `YYYY-MM-DD` on the device's calendar. */
  readonly lastDay: string;
  readonly days: number;
}

/** Somebody's practice, as it is kept on the device. */
export interface PracticeProgress {
  readonly format: 1;
  /** By letter, A to Z; only those that were practised. */
  readonly letters: Readonly<Record<string, LetterProgress>>;
  /** Null before the first day. */
  readonly streak: PracticeStreak | null;
  /** How a spelling hand is read; there is none before the first word. */
  readonly watch?: WatchProgress;
}

export const NO_PROGRESS: PracticeProgress = {format: 1, letters: {}, streak: null};
export const MOST_RECENT = 8;

/** Reads anything as progress: what is odd is left out, so that the rest is not lost with it. */
export function parsePracticeProgress(stored: unknown): PracticeProgress {
  const {format, letters, streak, watch} = fieldsOf(stored);
  if (format !== 1) return NO_PROGRESS;
  const entries = Object.entries(fieldsOf(letters)).flatMap(([letter, value]) => {
    const progress = /^[A-Z]$/.test(letter) ? parseLetter(value) : null;
    return progress === null ? [] : [[letter, progress] as const];
  });
  return {
    ...{format: 1, letters: Object.fromEntries(entries), streak: parseStreak(streak)},
    ...(watch === undefined ? {} : {watch: parseWatchProgress(watch)}),
  };
}

function parseLetter(value: unknown): LetterProgress | null {
  const {tries, right, recent, timesMs, lastSeenAt} = fieldsOf(value);
  if (!isCount(tries) || !isCount(right) || tries < 1 || right > tries) return null;
  return {
    tries,
    right,
    recent: listOf(recent, (one): one is boolean => typeof one === 'boolean'),
    timesMs: listOf(timesMs, isAmount),
    lastSeenAt: isAmount(lastSeenAt) ? lastSeenAt : 0,
  };
}

function parseStreak(value: unknown): PracticeStreak | null {
  const {lastDay, days} = fieldsOf(value);
  if (typeof lastDay !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(lastDay)) return null;
  return isCount(days) && days >= 1 ? {lastDay, days} : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? {...value} : {};
}

function listOf<T>(value: unknown, is: (one: unknown) => one is T): readonly T[] {
  return Array.isArray(value) ? value.filter(is).slice(-MOST_RECENT) : [];
}

function isCount(value: unknown): value is number {
  return isAmount(value) && Number.isInteger(value);
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
