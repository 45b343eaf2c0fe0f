import {ALL_LETTERS} from '../../core/scores/all-letters.ts';
import {isExplained} from './is-explained.ts';

/** The letters that can be shown or are described. */
export const LETTERS_TO_LEARN: readonly string[] = ALL_LETTERS.filter(isExplained);
