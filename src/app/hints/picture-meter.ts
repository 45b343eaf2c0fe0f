import type {ImageSize} from '../../contracts/recognition.ts';
import {meanLight} from '../../core/hints/mean-light.ts';

export interface PictureMeasure {
  /** The mean light (0..1) of the whole picture. */
  readonly light: number;
  /** Milliseconds it has been the same dot by dot, which a camera's never is by itself. */
  readonly sameMs: number;
}

export interface PictureMeter {
  /** @param atMs when it was taken: within `MEASURE_EVERY_MS` of the last measurement that one is given again */
  measure(image: ImageBitmap, atMs: number): PictureMeasure;
}

/** Milliseconds: a room darkens slowly, and reading pixels back is not free. */
export const MEASURE_EVERY_MS = 500;

/** Pixels the picture is shrunk to before it is read. */
const SIZE: ImageSize = {width: 32, height: 24};

interface Measured extends PictureMeasure {
  readonly atMs: number;
  readonly pixels: Uint8ClampedArray;
}

export function createPictureMeter(): PictureMeter {
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (context === null) throw new Error('This browser gives the page no 2-D canvas.');
  let last: Measured | null = null;
  return {
    measure(image, atMs) {
      // A clock that ran backwards is another clock.
      const before = last !== null && atMs >= last.atMs ? last : null;
      if (before !== null && atMs - before.atMs < MEASURE_EVERY_MS) return before;
      context.drawImage(image, 0, 0, SIZE.width, SIZE.height);
      const pixels = context.getImageData(0, 0, SIZE.width, SIZE.height).data;
      const isSame = before?.pixels.every((value, i) => value === pixels[i]) ?? false;
      const sameMs = before !== null && isSame ? before.sameMs + atMs - before.atMs : 0;
      last = {light: meanLight(pixels), sameMs, atMs, pixels};
      return last;
    },
  };
}
