import type {Hand, ImageSize, Landmark} from '../contracts/recognition.ts';
import {cropHand} from '../core/crop-hand.ts';
import type {HandDetector} from './hand-detector.ts';

/** How the hand was found at first: in the photo as it is, with a border round it, or with its shadows lifted too. */
export type PhotoAttempt = 'plain' | 'padded' | 'lifted';

export interface PhotoHand {
  readonly hand: Hand;
  readonly attempt: PhotoAttempt;
}

/** Border round the photo, over its longer side: the detector misses hands that fill the picture. */
const PADDING = 0.35;

/**
 * Side of the second look's square over the longer side of the hand. Seen nearer the detector loses fingertips, from farther away it mixes
 * up fingers (measured in docs/accuracy.md).
 */
const SECOND_LOOK_MARGIN = 2.1;

/**
 * Looks for a hand in a photo, harder each time: as it is, padded, padded with the shadows lifted. Where there is one, looks again at a
 * square round it: in a photo that was cut close to the hand the first look is often poor, and two looks together err less than either.
 * @returns what each look saw, the first one first, with landmarks in shares of the photo itself; empty when there is no hand
 */
export function detectInPhoto(detector: HandDetector, photo: ImageBitmap): readonly PhotoHand[] {
  const first = firstLook(detector, photo);
  if (first === null) return [];
  const {x, y, side} = cropHand(first.hand.landmarks, photo, SECOND_LOOK_MARGIN);
  const square = {x, y, width: side, height: side};
  const second = detectInRect(detector, photo, square, first.attempt === 'lifted');
  return second === null ? [first] : [first, {...first, hand: second}];
}

function firstLook(detector: HandDetector, photo: ImageBitmap): PhotoHand | null {
  const plain = detector.detect(photo, 0);
  if (plain !== null) return {hand: plain, attempt: 'plain'};
  const border = Math.max(photo.width, photo.height) * PADDING;
  const around: Rect = {
    x: -border,
    y: -border,
    width: photo.width + 2 * border,
    height: photo.height + 2 * border,
  };
  for (const attempt of ['padded', 'lifted'] as const) {
    const hand = detectInRect(detector, photo, around, attempt === 'lifted');
    if (hand !== null) return {hand, attempt};
  }
  return null;
}

/** In pixels of the photo; may reach outside it. */
interface Rect extends ImageSize {
  readonly x: number;
  readonly y: number;
}

function detectInRect(
  detector: HandDetector,
  photo: ImageBitmap,
  {x, y, width, height}: Rect,
  lift: boolean,
): Hand | null {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width)),
    Math.max(1, Math.round(height)),
  );
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (context === null) throw new Error('This browser gives a worker no 2-D canvas.');
  context.fillStyle = '#808080';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(photo, -x, -y);
  if (lift) {
    // Screen blending with itself: dark parts about double, light ones stay.
    context.globalCompositeOperation = 'screen';
    context.drawImage(photo, -x, -y);
  }
  const hand = detector.detect(canvas, 0);
  return hand === null
    ? null
    : inPhoto(hand, photo, {x, y, width: canvas.width, height: canvas.height});
}

/** From shares of the part that was looked at to shares of the photo. */
function inPhoto(hand: Hand, photo: ImageSize, part: Rect): Hand {
  const move = ({x, y, z}: Landmark): Landmark => ({
    x: (x * part.width + part.x) / photo.width,
    y: (y * part.height + part.y) / photo.height,
    z: (z * part.width) / photo.width,
  });
  return {...hand, landmarks: hand.landmarks.map(move)};
}
