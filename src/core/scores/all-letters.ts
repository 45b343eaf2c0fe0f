import {ALPHABET, STATIC_LETTERS} from './alphabet.ts';

/** Held and moving letters, in the order of the Latin alphabet. */
export const ALL_LETTERS: readonly string[] = [
  ...STATIC_LETTERS,
  ...ALPHABET.moving.map(({letter}) => letter),
].sort();
