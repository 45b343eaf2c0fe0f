import type {WatchProgress} from '../../contracts/watch-progress.ts';
import {lookAlikes} from './look-alikes.ts';
import {pairsOf} from './pairs-of.ts';

/** How often the next word is one that looks like one of the last, where there is such a one. */
const ALIKE_SHARE = 0.3;
/** A look-alike is wanted of so many of the last words, and none of these comes again. */
const MOST_PAST = 6;
/** What a word weighs more for a doubled letter, a J or a Z, for each time that something is owed, and for that at most. */
const SPECIAL_WEIGHT = 1.5;
const OWED_WEIGHT = 2;
const MOST_OWED_WEIGHT = 8;

/**
 * Chooses the word to spell next: doubled letters, J and Z come up often, what was misread comes back, and some words are there because they look like one of the last.
 * @param words capitals A to Z
 * @param past the words before, oldest first
 * @param random gives numbers from 0 (included) to 1 (not included)
 * @returns null when there are none
 */
export function chooseWord(
  words: readonly string[],
  misread: WatchProgress['misread'],
  past: readonly string[],
  random: () => number,
): string | null {
  const last = past.slice(-Math.min(MOST_PAST, words.length - 1));
  const pool = words.filter((word) => words.length === 1 || !last.includes(word));
  const alike = last.flatMap((word) => lookAlikes(word, pool));
  const isAlike = random() < ALIKE_SHARE && alike.length > 0;
  return pick(isAlike ? alike : pool, misread, random());
}

function pick(
  words: readonly string[],
  misread: WatchProgress['misread'],
  place: number,
): string | null {
  const weights = words.map((word) => weigh(word, misread));
  let left = place * weights.reduce((sum, weight) => sum + weight, 0);
  return words.find((_, i) => (left -= weights[i] ?? 0) < 0) ?? words.at(-1) ?? null;
}

function weigh(word: string, misread: WatchProgress['misread']): number {
  const owed = pairsOf(word).reduce((sum, part) => sum + (misread[part] ?? 0), 0);
  return (
    1 + (isSpecial(word) ? SPECIAL_WEIGHT : 0) + Math.min(MOST_OWED_WEIGHT, OWED_WEIGHT * owed)
  );
}

function isSpecial(word: string): boolean {
  return /[JZ]|(.)\1/.test(word);
}
