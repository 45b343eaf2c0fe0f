import {ALL_LETTERS} from '../../core/scores/all-letters.ts';
import {isPosed} from '../../signing-hand/is-posed.ts';
import {describeLetter} from '../signing-hand/describe-letter.ts';

/** The letters that can be shown or are described. */
export const LETTERS_TO_LEARN: readonly string[] = ALL_LETTERS.filter(
  (letter) => isPosed(letter) || describeLetter(letter) !== null,
);
