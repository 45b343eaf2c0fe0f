import type {Hand, ImageSize} from '../../contracts/recognition.ts';
import {isSameHand} from '../../core/hand/same-hand.ts';

/** How many looks in a row the graphics did not see what the processor saw; halves are looks that prove less. */
export type GraphicsDoubt = number;

/** So much doubt, and the graphics are left. */
export const MOST_DOUBT = 4;

/** A hand that only graphics see may be one they have followed to where the processor cannot find it anew. */
const ALONE = 0.5;

/**
 * Counts one frame in that both have looked at.
 * @param live the hand that graphics see
 * @param found the hands that the processor finds
 */
export function doubtGraphics(
  doubt: GraphicsDoubt,
  live: Hand | null,
  found: readonly Hand[],
  image: ImageSize,
): GraphicsDoubt {
  if (live === null) return found.length === 0 ? doubt : doubt + 1;
  if (found.length === 0) return doubt + ALONE;
  const isSeen = found.some(({landmarks}) => isSameHand(landmarks, live.landmarks, image));
  return isSeen ? 0 : doubt + 1;
}
