import type {PracticeProgress} from '../../contracts/practice-progress.ts';
import {letterStrength} from './letter-strength.ts';

/** Gives numbers from 0 (included) to 1 (not included). */
export type Random = () => number;

/** Even a letter that sits well comes back sometimes. */
const LEAST_WEIGHT = 0.12;

/**
 * Chooses what to ask next: letters or words that are weak come up more often, and never the same twice in a row unless there is only one.
 * @param items letters and words of capitals A to Z
 * @param last what was asked last
 * @param nowAt milliseconds since 1970
 * @returns null when there is nothing to ask
 */
export function chooseNext(
  items: readonly string[],
  progress: PracticeProgress,
  last: string | null,
  nowAt: number,
  random: Random,
): string | null {
  const all = [...new Set(items)];
  const others = all.filter((item) => item !== last);
  const pool = others.length > 0 ? others : all;
  const weights = pool.map((item) => itemWeight(item, progress, nowAt));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let left = random() * sum;
  const chosen = pool.find((_, i) => (left -= weights[i] ?? 0) < 0);
  return chosen ?? pool.at(-1) ?? null;
}

/** A word weighs what its weak letters do: one of them is reason enough, and a long word is not better for being long. */
function itemWeight(item: string, {letters}: PracticeProgress, nowAt: number): number {
  const weaknesses = Array.from(item, (letter) => 1 - letterStrength(letters[letter], nowAt));
  const sum = weaknesses.reduce((total, weakness) => total + weakness ** 2, 0);
  return LEAST_WEIGHT + sum / Math.max(1, weaknesses.length);
}
