import type {ReadingChoices} from '../../src/core/letters/reading-choices.ts';
import type {VideoReading} from '../harness/app/app-protocol.ts';
import {readFilm, type ReadFilm} from '../simulation/read-film.ts';

/** What the frames of a film become, as in the app. */
export function readVideoText(
  {frames, image}: VideoReading,
  choices: ReadingChoices,
  rejectBelow: number,
): ReadFilm {
  const shown = frames.map(({atMs, hand}) => ({hand, image, capturedAt: atMs}));
  return readFilm(shown, choices, rejectBelow);
}
