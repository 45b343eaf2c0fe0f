import {EXERCISES} from '../common/exercises.ts';
import {wordsIn} from '../common/words-in.ts';

/** Words to record: of three to eight letters, with doubles, letters that move, and the neighbours of letters that fingerspelled names have. */
export const WORDS_TO_RECORD: readonly string[] = wordsIn(EXERCISES.record);
