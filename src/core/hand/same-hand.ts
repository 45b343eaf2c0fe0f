import type {ImageSize, Landmark} from '../../contracts/recognition.ts';
import {palmLength} from './palm-length.ts';

/** How far apart two looks may see the points of one hand, at the mean and over the palm's length. */
export const SAME_HAND = 0.25;

/**
 * Whether two looks at one picture saw the same hand.
 * @param one 21 landmarks in shares of the image
 */
export function isSameHand(
  one: readonly Landmark[],
  other: readonly Landmark[],
  {width, height}: ImageSize,
): boolean {
  const inPixels = (points: readonly Landmark[]) =>
    points.map(({x, y}) => ({x: x * width, y: y * height}));
  const [points, others] = [inPixels(one), inPixels(other)];
  const apart = points.map(({x, y}, i) =>
    Math.hypot(x - (others[i]?.x ?? Infinity), y - (others[i]?.y ?? Infinity)),
  );
  const mean = apart.reduce((sum, distance) => sum + distance, 0) / apart.length;
  return mean <= SAME_HAND * palmLength(points);
}
