import type {RecognizedHand} from '../../contracts/recognition.ts';
import {INITIAL_READING, readLetters} from '../letters/read-letters.ts';
import type {ReadingChoices} from '../letters/reading-choices.ts';
import type {ReadingEvent} from '../letters/reading-event.ts';
import type {StrokeFrame} from '../strokes/step-strokes.ts';
import {EMPTY_SPELLING, spell, type Spelling} from './spell.ts';
import {toSpellAction} from './to-spell-action.ts';

export interface ReadText {
  readonly text: string;
  readonly spelling: Spelling;
  readonly events: readonly ReadingEvent[];
}

/** Reads frames that were kept as the app does live ones, into an empty text. */
export function readFrames(
  frames: readonly StrokeFrame[],
  choices: ReadingChoices,
  rejectBelow: number,
): ReadText {
  let reading = INITIAL_READING;
  let spelling = EMPTY_SPELLING;
  const events: ReadingEvent[] = [];
  for (const {hand, image, capturedAt} of frames) {
    // The reading looks at no more of a hand than a frame has.
    const frame = {hand: hand as RecognizedHand | null, image, capturedAt};
    const step = readLetters(reading, frame, choices, rejectBelow);
    reading = step.reading;
    events.push(...step.events);
    spelling = step.events.map(toSpellAction).reduce(spell, spelling);
  }
  return {text: spelling.text.trim(), spelling, events};
}
