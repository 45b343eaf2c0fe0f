import {isPosed} from '../../signing-hand/is-posed.ts';
import {describeLetter} from './describe-letter.ts';

/** Whether a letter can be shown or is described. */
export function isExplained(letter: string): boolean {
  return isPosed(letter) || describeLetter(letter) !== null;
}
