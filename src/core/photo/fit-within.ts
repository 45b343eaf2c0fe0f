import type {ImageSize} from '../../contracts/recognition.ts';

/** The size in whole pixels, at least one a side, whose longer side is at most `side`; as it is where it fits already. */
export function fitWithin({width, height}: ImageSize, side: number): ImageSize {
  const scale = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
