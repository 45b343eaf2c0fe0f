import {DEFAULT_LETTER_CONFIG, type LetterConfig} from './letter-config.ts';
import {USUAL_HOLD_MS} from './usual-hold.ts';

/** What a person may choose about the reading of letters. */
export interface ReadingChoices {
  /** Milliseconds an ordinary letter is held, 200 to 1200. */
  readonly holdMs: number;
  /** Whether a letter that is held on is typed a second time; a slide, a bounce or a new start always does that. */
  readonly holdDoubles: boolean;
  /** Milliseconds the hand is lowered or out of sight that end a word with a space; null for never. */
  readonly pauseMs: number | null;
  /** Whether a wave erases the last letter. */
  readonly waveErases: boolean;
}

export const DEFAULT_READING_CHOICES: ReadingChoices = {
  holdMs: USUAL_HOLD_MS,
  holdDoubles: false,
  pauseMs: 400,
  waveErases: true,
};

/** A second letter by holding on takes this many milliseconds and twice the hold. */
const DOUBLE_AFTER_MS = 500;

/** @param rejectBelow from the model card (0..1): a letter whose `anyLetterScore` is lower is none */
export function toLetterConfig(
  {holdMs, holdDoubles}: ReadingChoices,
  rejectBelow: number,
): LetterConfig {
  const doubleAfterMs = holdDoubles ? DOUBLE_AFTER_MS + 2 * holdMs : null;
  return {...DEFAULT_LETTER_CONFIG, holdMs, doubleAfterMs, rejectBelow};
}
