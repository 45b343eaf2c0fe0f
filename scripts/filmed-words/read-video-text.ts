import type {ReadingChoices} from '../../src/core/letters/reading-choices.ts';
import {readFrames, type ReadText} from '../../src/core/text/read-frames.ts';
import type {VideoReading} from '../harness/app/app-protocol.ts';

/** What the frames of a film become, as in the app. */
export function readVideoText(
  {frames, image}: VideoReading,
  choices: ReadingChoices,
  rejectBelow: number,
): ReadText {
  const shown = frames.map(({atMs, hand}) => ({hand, image, capturedAt: atMs}));
  return readFrames(shown, choices, rejectBelow);
}
