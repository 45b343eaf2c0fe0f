import {EXERCISES} from '../common/exercises.ts';
import {wordsIn} from '../common/words-in.ts';

/** What words there are to watch, beside a person's own. */
export type WordKind = 'common' | 'names' | 'places';

/** Common words, also such as look alike at speed, and with doubled letters and letters that move; first names; cities and countries. */
export const WORD_LISTS: Readonly<Record<WordKind, readonly string[]>> = {
  common: wordsIn(EXERCISES.watch?.common),
  names: wordsIn(EXERCISES.watch?.names),
  places: wordsIn(EXERCISES.watch?.places),
};
