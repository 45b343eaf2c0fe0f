import type {CropRect, ImageSize, Landmark} from '../../contracts/recognition.ts';

/** How much longer the crop's side is than the longer side of the box round the landmarks. */
export const CROP_MARGIN = 1.3;

/**
 * The square round a hand.
 * @param landmarks image landmarks, shares of the image's width and height
 * @param image size of that image in pixels
 * @param margin side of the square over the longer side of the landmarks' box
 * @returns a square in image pixels, at least one pixel wide; it may reach outside the image
 */
export function cropHand(
  landmarks: readonly Landmark[],
  image: ImageSize,
  margin = CROP_MARGIN,
): CropRect {
  const xs = landmarks.map((point) => point.x * image.width);
  const ys = landmarks.map((point) => point.y * image.height);
  const left = Math.min(...xs);
  const right = Math.max(...xs);
  const top = Math.min(...ys);
  const bottom = Math.max(...ys);
  const side = Math.max(1, Math.max(right - left, bottom - top) * margin);
  return {x: (left + right - side) / 2, y: (top + bottom - side) / 2, side};
}
