import type {TaughtFrame} from '../contracts/taught-hand.ts';
import {LABELS, STATIC_LETTERS} from './alphabet.ts';
import {ownHand} from './own-hand.ts';

/** How the taught frames of one letter are read. */
export interface LetterComparison {
  readonly letter: string;
  readonly frames: number;
  /** Frames that the network alone reads right. */
  readonly before: number;
  /** Frames that are read right with what was taught. */
  readonly after: number;
}

/**
 * Reads every taught frame by the network alone, and with what all the other frames taught: a frame that taught itself would always be read right.
 * @returns the letters that were taught, in the order of the alphabet
 */
export function compareTaught(frames: readonly TaughtFrame[]): readonly LetterComparison[] {
  const read = frames.map((frame) => {
    const own = ownHand(frames.filter((other) => other !== frame));
    return {
      letter: frame.letter,
      before: isRead(frame.letter, frame.logits),
      after: isRead(frame.letter, own.adapt(frame.logits, frame.embedding)),
    };
  });
  return STATIC_LETTERS.flatMap((letter) => {
    const own = read.filter((one) => one.letter === letter);
    if (own.length === 0) return [];
    const count = (when: 'before' | 'after') => own.filter((one) => one[when]).length;
    return [{letter, frames: own.length, before: count('before'), after: count('after')}];
  });
}

function isRead(letter: string, logits: Float32Array): boolean {
  return LABELS[logits.indexOf(Math.max(...logits))] === letter;
}
