import type {CropRect} from '../contracts/recognition.ts';
import type {PixelRegion} from '../contracts/pixels.ts';
import {coveredPixels} from '../core/hand/covered-pixels.ts';

export interface PixelReader {
  /**
   * The pixels of `image` under `crop`, at their own scale (one row and column more on each side, for bilinear sampling).
   * The data is the reader's own until the next call.
   */
  read(image: ImageBitmap | OffscreenCanvas, crop: CropRect): PixelRegion;
}

/** Reads through one canvas kept in main memory, which grows to the largest crop seen. */
export function createPixelReader(): PixelReader {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (context === null) throw new Error('This browser gives a worker no 2-D canvas.');
  return {
    read(image, crop) {
      const {x, y, width, height} = coveredPixels(image, crop);
      if (canvas.width < width) canvas.width = width;
      if (canvas.height < height) canvas.height = height;
      context.clearRect(0, 0, width, height);
      context.drawImage(image, x, y, width, height, 0, 0, width, height);
      const {data} = context.getImageData(0, 0, width, height);
      return {data, width, height, channels: 4, x, y};
    },
  };
}
