import type {LetterScores} from '../../src/contracts/recognition.ts';
import {LABELS} from '../../src/core/alphabet.ts';

/** Scores in which one label leads with the given share; the rest is shared evenly. */
export function leading(label: string, share = 0.9): LetterScores {
  const rest = (1 - share) / (LABELS.length - 1);
  return LABELS.map((one) => (one === label ? share : rest));
}
