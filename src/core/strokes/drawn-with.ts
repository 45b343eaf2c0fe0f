import {ALPHABET} from '../scores/alphabet.ts';

/** The handshapes that each moving letter is drawn with, as the network reads them; the first is the usual one. */
export const DRAWN_WITH: Readonly<Record<string, string>> = Object.fromEntries(
  ALPHABET.moving.map(({letter, beginsAs}) => [letter, beginsAs]),
);
