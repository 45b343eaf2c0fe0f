import type {Recognition} from '../../contracts/recognition.ts';
import {INITIAL_FILM, readFilmFrame, type FilmStep} from '../../core/film/read-film-frame.ts';
import type {ReadingChoices} from '../../core/letters/reading-choices.ts';
import type {TimedImage} from './opened-film.ts';

/** A recogniser that is given frame after frame. */
export interface FrameReader {
  /** From the model card, once a frame was read. */
  readonly rejectBelow: number;
  /** Takes the image. Null for a frame that could not be read. */
  recognize(image: ImageBitmap, atMs: number): Promise<Recognition | null>;
}

/** A frame that was read. */
export interface ReadFrame extends FilmStep {
  readonly recognition: Recognition;
}

/** Reads a film frame by frame with the frames' own times, however long each takes: the same film spells the same everywhere. */
export async function* readFrames(
  frames: AsyncIterable<TimedImage>,
  reader: FrameReader,
  choices: ReadingChoices,
): AsyncGenerator<ReadFrame> {
  let film = INITIAL_FILM;
  for await (const {image, atMs} of frames) {
    const recognition = await reader.recognize(image, atMs);
    if (recognition === null) continue;
    const step = readFilmFrame(film, recognition, choices, reader.rejectBelow);
    film = step.film;
    yield {...step, recognition};
  }
}
