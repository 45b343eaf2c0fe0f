import {extendReach, isCutOff, NO_REACH} from '../../core/film/film-reach.ts';
import {DEFAULT_READING_CHOICES} from '../../core/letters/reading-choices.ts';
import type {RecognizerStatus} from '../recognizer/recognizer-status.ts';
import type {FilmFollower, ReadFilm} from './film-progress.ts';
import {FilmError} from './film-problem.ts';
import {FilmRecognizer, type FilmRecognizerOptions} from './film-recognizer.ts';
import {MOST_MINUTES, MOST_SIDE} from './film-limits.ts';
import {openFilm} from './open-film.ts';
import type {OpenedFilm, TimedImage} from './opened-film.ts';
import {readFrames} from './read-frames.ts';

export interface FilmSurroundings extends Omit<FilmRecognizerOptions, 'onStatus'> {
  readonly document: Document;
}

/**
 * Reads a film from its beginning to its end, with a recogniser that lives as long as this takes.
 * @throws FilmError what is wrong with the film
 * @throws RecognizerGoneError when the recogniser does not come back
 * @throws what the signal was aborted with
 */
export async function readFilm(
  file: Blob,
  surroundings: FilmSurroundings,
  follower: FilmFollower,
): Promise<ReadFilm> {
  const opened = await openFilm(file, surroundings.document);
  try {
    follower.signal.throwIfAborted();
    checkLimits(opened);
    return await readOpened(opened, surroundings, follower);
  } finally {
    opened.close();
  }
}

function checkLimits({durationMs, size}: OpenedFilm): void {
  if (Math.max(size.width, size.height) > MOST_SIDE) throw new FilmError({kind: 'too-large', size});
  if (durationMs !== null && durationMs > MOST_MINUTES * 60_000) {
    throw new FilmError({kind: 'too-long', durationMs});
  }
}

async function readOpened(
  {durationMs, size, frames}: OpenedFilm,
  surroundings: FilmSurroundings,
  {signal, onProgress, mayGoOn}: FilmFollower,
): Promise<ReadFilm> {
  let film: ReadFilm = {letters: [], durationMs, size, brokeOffMs: null};
  let atMs = 0;
  let recognizer: RecognizerStatus = {kind: 'loading', loadedBytes: 0, totalBytes: 0};
  const tell = () => onProgress({recognizer, film, atMs});
  const reader = new FilmRecognizer({
    ...surroundings,
    onStatus: (status) => {
      const isNews = status.kind !== 'ready' || recognizer.kind !== 'ready';
      recognizer = status;
      if (isNews) tell();
    },
  });
  const stop = () => reader.stop();
  signal.addEventListener('abort', stop);
  let reach = NO_REACH;
  const seen = noted(frames(), ({atMs: at, lastsMs}) => {
    reach = extendReach(reach, at, lastsMs);
  });
  try {
    tell();
    for await (const frame of readFrames(seen, reader, DEFAULT_READING_CHOICES)) {
      atMs = frame.recognition.capturedAt;
      film = {...film, letters: frame.film.text.letters};
      tell();
      await mayGoOn();
      signal.throwIfAborted();
    }
    if (reach.atMs === null) throw new FilmError({kind: 'damaged'});
    const isShort = durationMs !== null && isCutOff(reach, durationMs);
    return isShort ? {...film, brokeOffMs: reach.endMs} : film;
  } catch (error) {
    signal.throwIfAborted();
    // What was read before the file broke off is worth something.
    if (error instanceof FilmError && reach.atMs !== null) {
      return {...film, brokeOffMs: reach.endMs};
    }
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

async function* noted(
  frames: AsyncIterable<TimedImage>,
  note: (frame: TimedImage) => void,
): AsyncGenerator<TimedImage> {
  for await (const frame of frames) {
    note(frame);
    yield frame;
  }
}
