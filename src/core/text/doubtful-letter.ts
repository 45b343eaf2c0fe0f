import {rankLetters, rivalOf} from '../scores/rank-letters.ts';
import type {SpellAction, Spelling} from './spell.ts';

/** A letter of the text that was read when two letters were as likely. */
export interface DoubtfulLetter {
  readonly letter: string;
  /** What it may have been instead. */
  readonly rival: string;
}

/** The letter before the caret, if it is in doubt. A letter that was put in its rival's place has that one as rival in turn. */
export function doubtfulLetter({text, caret, scores}: Spelling): DoubtfulLetter | null {
  const letter = text[caret - 1];
  const read = scores[caret - 1] ?? null;
  if (letter === undefined || read === null) return null;
  const ranking = rankLetters(read);
  const rival = rivalOf(ranking);
  if (rival === null) return null;
  if (letter === ranking.best) return {letter, rival};
  return letter === rival ? {letter, rival: ranking.best} : null;
}

/** Puts the rival in the place of the letter before the caret; null when that one is not in doubt. */
export function swapDoubtful(spelling: Spelling): SpellAction | null {
  const doubt = doubtfulLetter(spelling);
  if (doubt === null) return null;
  const scores = spelling.scores[spelling.caret - 1] ?? null;
  return {kind: 'letter', letter: doubt.rival, replaces: doubt.letter, scores};
}
