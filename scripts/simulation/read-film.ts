import type {Recognition, RecognizedHand} from '../../src/contracts/recognition.ts';
import {INITIAL_READING, readLetters} from '../../src/core/letters/read-letters.ts';
import type {ReadingChoices} from '../../src/core/letters/reading-choices.ts';
import type {ReadingEvent} from '../../src/core/letters/reading-event.ts';
import {EMPTY_SPELLING, spell, type Spelling} from '../../src/core/text/spell.ts';
import type {StrokeFrame} from '../../src/core/strokes/step-strokes.ts';
import {toSpellAction} from '../../src/core/text/to-spell-action.ts';

export interface ReadFilm {
  readonly text: string;
  readonly spelling: Spelling;
  readonly events: readonly ReadingEvent[];
}

/** Reads frames as the app does. */
export function readFilm(
  frames: readonly StrokeFrame[],
  choices: ReadingChoices,
  rejectBelow: number,
): ReadFilm {
  let reading = INITIAL_READING;
  let spelling = EMPTY_SPELLING;
  const events: ReadingEvent[] = [];
  for (const {hand, image, capturedAt} of frames) {
    // The reading looks at no more of a hand than a frame has.
    const frame = {
      hand: hand as RecognizedHand | null,
      image,
      capturedAt,
    } satisfies Partial<Recognition>;
    const step = readLetters(reading, frame, choices, rejectBelow);
    reading = step.reading;
    events.push(...step.events);
    spelling = step.events.map(toSpellAction).reduce(spell, spelling);
  }
  return {text: spelling.text.trim(), spelling, events};
}
