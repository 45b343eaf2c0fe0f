import {ALL_LETTERS} from '../scores/all-letters.ts';
import {unreadLetters} from './unread-letters.ts';

/** The letters that can be read, in the order of the Latin alphabet: those that are held, and those that move as somebody recorded. */
export const READABLE_LETTERS: readonly string[] = ALL_LETTERS.filter(
  (letter) => !unreadLetters().includes(letter),
);
