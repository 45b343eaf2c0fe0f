import {
  INITIAL_READING,
  readLetters,
  type Reading,
  type ReadingFrame,
} from '../letters/read-letters.ts';
import type {ReadingChoices} from '../letters/reading-choices.ts';
import type {ReadingEvent} from '../letters/reading-event.ts';
import {EMPTY_FILM_TEXT, writeFilmText, type FilmText} from './write-film-text.ts';

/** Where the reading of a film stands. */
export interface FilmReading {
  readonly reading: Reading;
  readonly text: FilmText;
}

export interface FilmStep {
  readonly film: FilmReading;
  readonly events: readonly ReadingEvent[];
}

export const INITIAL_FILM: FilmReading = {reading: INITIAL_READING, text: EMPTY_FILM_TEXT};

/**
 * One frame of a film, read as the live picture is.
 * @param rejectBelow from the model card, see `readLetters`
 */
export function readFilmFrame(
  past: FilmReading,
  frame: ReadingFrame,
  choices: ReadingChoices,
  rejectBelow: number,
): FilmStep {
  const {reading, events} = readLetters(past.reading, frame, choices, rejectBelow);
  return {film: {reading, text: events.reduce(writeFilmText, past.text)}, events};
}
