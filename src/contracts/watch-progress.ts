/** One word that was watched. */
export interface WatchTry {
  /** Letters a second. */
  readonly pace: number;
  /** It was read at first sight. */
  readonly right: boolean;
}

/** One day on which words were watched. */
export interface WatchDay {
  /** `YYYY-MM-DD` on the device's calendar. */
  readonly day: string;
  readonly words: number;
  /** Words that were read at first sight. */
  readonly right: number;
  /** Letters a second at which 80 % of the words are read; null while they are too few to tell. */
  readonly readable: number | null;
}

/** How somebody reads a hand that spells, as it is kept on the device. */
export interface WatchProgress {
  /** Letters a second of the next word. */
  readonly pace: number;
  /** A word was missed before: the pace has come near to what can be read, and goes on in small steps. */
  readonly isSettled: boolean;
  /** Oldest first; at most {@link MOST_WATCH_DAYS}. */
  readonly days: readonly WatchDay[];
  /** The words of the last day, oldest first; at most {@link MOST_WATCH_TRIES}. */
  readonly tries: readonly WatchTry[];
  /** Letters and pairs of neighbours that were misread, each with how often it is yet to be read right, up to {@link MOST_OWED}. */
  readonly misread: Readonly<Record<string, number>>;
}

/** Letters a second: what the pace is kept within, and what it begins with. */
export const SLOWEST_PACE = 1;
export const FASTEST_PACE = 8;
const FIRST_PACE = 2;

export const MOST_WATCH_DAYS = 90;
export const MOST_WATCH_TRIES = 200;
export const MOST_OWED = 4;

export const NO_WATCHING: WatchProgress = {
  pace: FIRST_PACE,
  isSettled: false,
  days: [],
  tries: [],
  misread: {},
};

/** Reads anything as progress: what is odd is left out, so that the rest is not lost with it. */
export function parseWatchProgress(stored: unknown): WatchProgress {
  const {pace, isSettled, days, tries, misread} = fieldsOf(stored);
  return {
    pace: isPace(pace) ? pace : FIRST_PACE,
    isSettled: isSettled === true,
    days: listOf(days, parseDay).slice(-MOST_WATCH_DAYS),
    tries: listOf(tries, parseTry).slice(-MOST_WATCH_TRIES),
    misread: parseMisread(misread),
  };
}

function parseDay(value: unknown): WatchDay | null {
  const {day, words, right, readable} = fieldsOf(value);
  if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  if (!isCount(words) || !isCount(right) || right > words) return null;
  return {day, words, right, readable: isPace(readable) ? readable : null};
}

function parseTry(value: unknown): WatchTry | null {
  const {pace, right} = fieldsOf(value);
  return isPace(pace) && typeof right === 'boolean' ? {pace, right} : null;
}

function parseMisread(value: unknown): Readonly<Record<string, number>> {
  const owed = Object.entries(fieldsOf(value)).filter(
    (entry): entry is [string, number] =>
      /^[A-Z]{1,2}$/.test(entry[0]) && isCount(entry[1]) && entry[1] > 0 && entry[1] <= MOST_OWED,
  );
  return Object.fromEntries(owed);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? {...value} : {};
}

function listOf<T>(value: unknown, parse: (one: unknown) => T | null): readonly T[] {
  return Array.isArray(value) ? value.map(parse).filter((one) => one !== null) : [];
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isPace(value: unknown): value is number {
  return typeof value === 'number' && value >= SLOWEST_PACE && value <= FASTEST_PACE;
}
