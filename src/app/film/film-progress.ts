import type {ImageSize} from '../../contracts/recognition.ts';
import type {FilmLetter} from '../../core/film/write-film-text.ts';
import type {RecognizerStatus} from '../recognizer/recognizer-status.ts';

/** A film that was read to its end, or as far as it goes. */
export interface ReadFilm {
  /** Its text, spaces too. */
  readonly letters: readonly FilmLetter[];
  /** Milliseconds; null where the file does not tell. */
  readonly durationMs: number | null;
  /** Upright, in pixels. */
  readonly size: ImageSize;
  /** Milliseconds of the film at which the file broke off; null for one that is whole. */
  readonly brokeOffMs: number | null;
}

/** How far the reading of a film has come. */
export interface FilmProgress {
  readonly recognizer: RecognizerStatus;
  /** Null until the film is open. */
  readonly film: Omit<ReadFilm, 'brokeOffMs'> | null;
  /** Milliseconds of the film that were read. */
  readonly atMs: number;
}

export interface FilmFollower {
  /** Ends the reading: whoever waits for it is told so by an error. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: FilmProgress) => void;
  /** Asked before each frame; holds the reading up while others need the device. */
  readonly mayGoOn: () => Promise<void>;
}
