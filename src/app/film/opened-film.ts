import type {ImageSize} from '../../contracts/recognition.ts';

export interface TimedImage {
  /** Upright. The receiver closes it. */
  readonly image: ImageBitmap;
  /** Milliseconds from the start of the film. */
  readonly atMs: number;
  /** Milliseconds that it is shown; 0 where nobody knows. */
  readonly lastsMs: number;
}

/** A film whose pictures can be had one after the other. Whoever opened it closes it. */
export interface OpenedFilm {
  /** Milliseconds; null where the file does not tell. */
  readonly durationMs: number | null;
  /** Upright, in pixels. */
  readonly size: ImageSize;
  /**
   * Each picture in the order it is shown. To be asked for once.
   * @throws FilmError when the file breaks off
   */
  readonly frames: () => AsyncGenerator<TimedImage>;
  readonly close: () => void;
}

/** Longer side in pixels of the pictures that are read. The detector sees a picture on 192 pixels, the network a hand on 28. */
export const FRAME_SIDE = 1920;
