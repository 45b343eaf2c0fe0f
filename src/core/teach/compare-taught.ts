import type {TaughtFrame} from '../../contracts/taught-hand.ts';
import {LABELS, STATIC_LETTERS} from '../scores/alphabet.ts';
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

interface ReadFrame {
  readonly letter: string;
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * Reads every taught frame by the network alone, and with what others taught: a frame that taught itself would always be read right. Left out with it
 * are the frames of the same turn of all letters, so that there are as many adapters to make as a letter has frames, and not one for every frame.
 * @returns the letters that were taught, in the order of the alphabet
 */
export function compareTaught(frames: readonly TaughtFrame[]): readonly LetterComparison[] {
  const letters = STATIC_LETTERS.map((letter) => frames.filter((frame) => frame.letter === letter));
  const turns = Math.max(...letters.map(({length}) => length));
  const read = Array.from({length: turns}, (_, turn) => readTurn(letters, turn)).flat();
  return STATIC_LETTERS.flatMap((letter) => {
    const own = read.filter((one) => one.letter === letter);
    if (own.length === 0) return [];
    const count = (when: 'before' | 'after') => own.filter((one) => one[when]).length;
    return [{letter, frames: own.length, before: count('before'), after: count('after')}];
  });
}

/** Reads the frames of one turn with what all others taught. */
function readTurn(letters: readonly (readonly TaughtFrame[])[], turn: number): ReadFrame[] {
  const own = ownHand(letters.flatMap((frames) => frames.filter((_, i) => i !== turn)));
  return letters
    .flatMap((frames) => frames[turn] ?? [])
    .map(({letter, logits, embedding}) => ({
      letter,
      before: isRead(letter, logits),
      after: isRead(letter, own.adapt(logits, embedding)),
    }));
}

function isRead(letter: string, logits: Float32Array): boolean {
  return LABELS[logits.indexOf(Math.max(...logits))] === letter;
}
