import {msg, str} from '@lit/localize';
import type {WatchDay, WatchProgress} from '../../contracts/watch-progress.ts';
import {wordsPerMinute} from '../../core/watch/words-per-minute.ts';
import {getLocale} from '../settings/localization.ts';

/** A day in the picture of somebody's progress. */
export interface ChartPoint {
  /** Share 0..1 of the breadth, from the left, and of the height, from the bottom. */
  readonly x: number;
  readonly y: number;
  readonly wordsPerMinute: number;
  /** "Nov 30". */
  readonly day: string;
}

export interface WatchChart {
  /** Oldest first. */
  readonly points: readonly ChartPoint[];
  /** Words a minute of the lines across, with their share of the height. */
  readonly lines: readonly {readonly value: number; readonly y: number}[];
  /** Everything in words. */
  readonly words: string;
}

const MOST_POINTS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Words a minute between two lines, and what is left free above the best for its number. */
const STEP = 10;
const ROOM = 5;

/** Words a minute that were read at 80 % right, day by day; null before the first day with enough words. */
export function watchChart({days}: WatchProgress): WatchChart | null {
  const known = days.filter(isKnown).slice(-MOST_POINTS);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const speeds = known.map(({readable}) => wordsPerMinute(readable));
  const best = Math.max(...speeds);
  const top = Math.max(2, Math.ceil((best + ROOM) / STEP)) * STEP;
  const [from, to] = [dateOf(first.day), dateOf(last.day)];
  const points = known.map(({day}, i) => ({
    x: to === from ? 0.5 : (dateOf(day) - from) / (to - from),
    y: (speeds[i] ?? 0) / top,
    wordsPerMinute: speeds[i] ?? 0,
    day: shortDay(day),
  }));
  const lines = Array.from({length: top / STEP + 1}, (_, i) => i * STEP)
    .filter((value) => top <= 50 || value % (2 * STEP) === 0)
    .map((value) => ({value, y: value / top}));
  return {points, lines, words: chartWords(points, best)};
}

function isKnown(day: WatchDay): day is WatchDay & {readonly readable: number} {
  return day.readable !== null;
}

function chartWords(points: readonly ChartPoint[], best: number): string {
  const now = points.at(-1);
  const sentence = msg(str`${now?.wordsPerMinute ?? 0} words a minute on ${now?.day ?? ''}`);
  return points.length === 1 ? sentence : msg(str`${sentence}, at best ${best}`);
}

/** Whole days since 1970. */
function dateOf(day: string): number {
  return Math.round(new Date(`${day}T12:00:00Z`).getTime() / DAY_MS);
}

function shortDay(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(getLocale(), {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}
