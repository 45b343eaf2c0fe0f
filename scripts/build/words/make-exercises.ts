import type {Exercises} from '../../../src/contracts/exercises.ts';
import {ownWords} from './own-words.ts';

/** How long the words of each list are, and how many there are at most. */
const LISTS = {
  practise: {least: 2, most: 6, count: 300},
  record: {least: 3, most: 8, count: 60},
  watch: {least: 3, most: 12, count: 600},
} as const;

/** Words to practise with, of an alphabet in whose folder nobody chose any: the most said of its `words.txt`. Without that there are none. */
export async function makeExercises(folder: string): Promise<Exercises> {
  const words = [...(await ownWords(folder))]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([word]) => word);
  const list = ({least, most, count}: (typeof LISTS)[keyof typeof LISTS]) =>
    words.filter(({length}) => length >= least && length <= most).slice(0, count);
  return {
    practise: list(LISTS.practise),
    record: list(LISTS.record),
    watch: {common: list(LISTS.watch)},
  };
}
