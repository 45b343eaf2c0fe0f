import {
  MOST_RECENT,
  type LetterProgress,
  type PracticeProgress,
  type PracticeStreak,
} from '../../contracts/practice-progress.ts';

/** How one asked letter went. */
export interface LetterTry {
  readonly letter: string;
  /** It was read without help. */
  readonly right: boolean;
  /** Milliseconds from being asked to being read; null when that is not known. */
  readonly tookMs: number | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `YYYY-MM-DD` on the device's calendar. */
  readonly day: string;
}

/** Longer than that, in milliseconds, somebody was away. */
const LONGEST_MS = 60_000;

/** Counts one try in. */
export function recordTry(progress: PracticeProgress, one: LetterTry): PracticeProgress {
  const past = progress.letters[one.letter];
  return {
    ...progress,
    letters: {...progress.letters, [one.letter]: countIn(past, one)},
    streak: goOn(progress.streak, one.day),
  };
}

function countIn(past: LetterProgress | undefined, {right, tookMs, at}: LetterTry): LetterProgress {
  const counts = right && tookMs !== null && tookMs <= LONGEST_MS;
  const times = past?.timesMs ?? [];
  return {
    tries: (past?.tries ?? 0) + 1,
    right: (past?.right ?? 0) + (right ? 1 : 0),
    recent: [...(past?.recent ?? []), right].slice(-MOST_RECENT),
    timesMs: (counts ? [...times, Math.round(tookMs)] : times).slice(-MOST_RECENT),
    lastSeenAt: at,
  };
}

function goOn(streak: PracticeStreak | null, day: string): PracticeStreak {
  if (streak?.lastDay === day) return streak;
  const follows = streak !== null && dayAfter(streak.lastDay) === day;
  return {lastDay: day, days: follows ? streak.days + 1 : 1};
}

/** @param day `YYYY-MM-DD` */
function dayAfter(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
