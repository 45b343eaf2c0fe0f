import type {ImageSize} from '../contracts/recognition.ts';
import {meanLight} from '../core/mean-light.ts';

export interface LightMeter {
  /**
   * The mean light (0..1) of the whole picture.
   * @param atMs when it was taken: within `LIGHT_EVERY_MS` of the last measurement that one is given again
   */
  measure(image: ImageBitmap, atMs: number): number;
}

/** Milliseconds: a room darkens slowly, and reading pixels back is not free. */
export const LIGHT_EVERY_MS = 500;

/** Pixels the picture is shrunk to before it is read. */
const SIZE: ImageSize = {width: 32, height: 24};

export function createLightMeter(): LightMeter {
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (context === null) throw new Error('This browser gives the page no 2-D canvas.');
  let measuredAt = -Infinity;
  let light = 0;
  return {
    measure(image, atMs) {
      // A clock that ran backwards is another clock.
      if (atMs >= measuredAt && atMs - measuredAt < LIGHT_EVERY_MS) return light;
      measuredAt = atMs;
      context.drawImage(image, 0, 0, SIZE.width, SIZE.height);
      light = meanLight(context.getImageData(0, 0, SIZE.width, SIZE.height).data);
      return light;
    },
  };
}
