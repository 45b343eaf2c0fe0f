import type {LetterScores} from '../../contracts/recognition.ts';

/** A text and where one writes in it. */
export interface SpellingMoment {
  readonly text: string;
  /** How many UTF-16 units of `text` lie before the caret: 0..text.length. */
  readonly caret: number;
  /** For each unit of `text` the probabilities it was read with, in the order of LABELS; null for what was not read by the network. */
  readonly scores: readonly (LetterScores | null)[];
}
