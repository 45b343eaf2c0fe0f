import type {HandTraits} from '../../src/contracts/recognition.ts';
import type {TaughtFrame} from '../../src/contracts/taught-hand.ts';
import {LABELS, STATIC_LETTERS} from '../../src/core/scores/alphabet.ts';

/** One direction for each letter, and one in which a hand turns. */
export const MADE_UP_EMBEDDING = STATIC_LETTERS.length + 1;

export interface MadeUpView {
  /** What the network takes the hand for; what it shows by default. */
  readonly reads?: string;
  /** What it takes the hand for in the second place; what it shows by default. */
  readonly second?: string;
  /** Nats between the two. */
  readonly margin?: number;
  /** How far the hand is turned from its usual view, 0..1. */
  readonly turned?: number;
}

/** Vectors of a hand that shows a letter, as a network might give them. */
export function traitsOf(
  shows: string,
  {reads = shows, second = shows, margin = 3, turned = 0}: MadeUpView = {},
): HandTraits {
  const embedding = new Float32Array(MADE_UP_EMBEDDING);
  embedding[STATIC_LETTERS.indexOf(shows)] = 1;
  embedding[MADE_UP_EMBEDDING - 1] = turned;
  const logits = Float32Array.from(LABELS, (label) => {
    if (label === reads) return 8;
    return label === second ? 8 - margin : 0;
  });
  return {logits, embedding};
}

/** Five frames of a letter, each turned a little further. @param shows what the hand shows under that letter's name */
export function lessonOf(letter: string, shows = letter, view: MadeUpView = {}): TaughtFrame[] {
  return Array.from({length: 5}, (_, i) => ({
    letter,
    ...traitsOf(shows, {...view, turned: 0.02 * i}),
  }));
}
