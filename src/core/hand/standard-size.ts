import type {ImageSize} from '../../contracts/recognition.ts';

/** Pixels; the length of the longer side of what cameras are asked for. */
const LONGER_SIDE = 640;

/**
 * A picture's size with its longer side always as long. Shares of it stay what they were when a camera changes its resolution, as it may do at
 * any time to save power or light.
 */
export function standardSize(image: ImageSize): ImageSize {
  const scale = LONGER_SIDE / Math.max(image.width, image.height);
  if (!Number.isFinite(scale)) return image;
  return {width: image.width * scale, height: image.height * scale};
}
