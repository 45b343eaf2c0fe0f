import type {CropRect, ImageSize} from '../../contracts/recognition.ts';

/** A rectangle of whole pixels inside an image. */
export interface PixelRect extends ImageSize {
  readonly x: number;
  readonly y: number;
}

/** The pixels of an image under a crop, with one row and column more on each side, for bilinear sampling; at least one pixel, however far out the crop is. */
export function coveredPixels(image: ImageSize, crop: CropRect): PixelRect {
  const x = clamp(Math.floor(crop.x) - 1, 0, image.width - 1);
  const y = clamp(Math.floor(crop.y) - 1, 0, image.height - 1);
  const right = clamp(Math.ceil(crop.x + crop.side) + 1, x + 1, image.width);
  const bottom = clamp(Math.ceil(crop.y + crop.side) + 1, y + 1, image.height);
  return {x, y, width: right - x, height: bottom - y};
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
