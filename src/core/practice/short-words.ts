import {EXERCISES} from '../common/exercises.ts';
import {wordsIn} from '../common/words-in.ts';
import {isReadable} from '../strokes/is-readable.ts';

/** Short common words to practise with; of the American alphabet every letter is in some of them. */
export const SHORT_WORDS: readonly string[] = wordsIn(EXERCISES.practise).filter(isReadable);
