import type {LetterScores} from '../../src/contracts/recognition.ts';
import {LABELS} from '../../src/core/scores/alphabet.ts';

/** Scores in which one label leads with the given share; the rest is shared evenly. */
export function leading(label: string, share = 0.9): LetterScores {
  const rest = (1 - share) / (LABELS.length - 1);
  return LABELS.map((one) => (one === label ? share : rest));
}

/** Scores in which two labels are all but as likely, the first one more so. */
export function torn(first: string, second: string): LetterScores {
  const rest = 0.1 / (LABELS.length - 2);
  return LABELS.map((one) => (one === first ? 0.46 : one === second ? 0.44 : rest));
}
