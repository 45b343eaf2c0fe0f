import {READABLE_LETTERS} from './readable-letters.ts';

/** Whether every letter of a word can be read. */
export function isReadable(word: string): boolean {
  return Array.from(word).every((letter) => READABLE_LETTERS.includes(letter));
}
