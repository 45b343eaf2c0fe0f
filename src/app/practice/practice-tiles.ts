import {msg, str} from '@lit/localize';
import type {LetterProgress, PracticeProgress} from '../../contracts/practice-progress.ts';
import {upperMedian} from '../../core/common/upper-median.ts';
import {READABLE_LETTERS} from '../../core/strokes/readable-letters.ts';
import {letterStrength} from '../../core/practice/letter-strength.ts';

/** One letter's part of the picture of somebody's progress. */
export interface PracticeTile {
  readonly letter: string;
  /** 0..1, how well it sits. */
  readonly strength: number;
  /** "7/9", or a dash for a letter that was not practised. */
  readonly share: string;
  /** Everything in words. */
  readonly words: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** All letters that can be read. @param nowAt milliseconds since 1970 */
export function practiceTiles({letters}: PracticeProgress, nowAt: number): readonly PracticeTile[] {
  return READABLE_LETTERS.map((letter) => {
    const progress = letters[letter];
    if (progress === undefined) {
      return {letter, strength: 0, share: '–', words: msg(str`${letter}: not practised yet`)};
    }
    const {right, tries} = progress;
    const words = tileWords(letter, progress, nowAt);
    return {letter, strength: letterStrength(progress, nowAt), share: `${right}/${tries}`, words};
  });
}

function tileWords(
  letter: string,
  {right, tries, timesMs, lastSeenAt}: LetterProgress,
  nowAt: number,
): string {
  const share = msg(str`${letter}: ${right} of ${tries} right at once`);
  const time = upperMedian(timesMs);
  const seconds = time === undefined ? null : (time / 1000).toFixed(1);
  const withTime = seconds === null ? share : msg(str`${share}, usually in ${seconds} seconds`);
  const days = Math.floor(Math.max(0, nowAt - lastSeenAt) / DAY_MS);
  return days === 0 ? withTime : msg(str`${withTime}, last ${days} days ago`);
}

/** The days in a row, where there is more than one to be glad of; null otherwise. */
export function streakWords({streak}: PracticeProgress, today: string): string | null {
  if (streak === null || streak.days < 2 || streak.lastDay !== today) return null;
  return msg(str`${streak.days} days in a row`);
}
