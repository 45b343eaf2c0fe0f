import {ALPHABET_POSES} from './alphabet-poses.ts';

/** Whether the drawn hand can make a letter. */
export function isPosed(letter: string): boolean {
  return letter in ALPHABET_POSES;
}
