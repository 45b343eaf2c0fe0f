import type {Hand, Landmark} from '../contracts/recognition.ts';
import type {HandDetector} from './hand-detector.ts';

/** How the hand was found: in the photo as it is, with a border round it, or with its shadows lifted too. */
export type PhotoAttempt = 'plain' | 'padded' | 'lifted';

export interface PhotoHand {
  readonly hand: Hand;
  readonly attempt: PhotoAttempt;
}

/** Border round the photo, over its longer side: the detector misses hands that fill the picture. */
const PADDING = 0.35;

/**
 * Looks for a hand in a photo, harder each time: as it is, padded, padded with the shadows lifted.
 * @returns landmarks in shares of the photo itself, whatever was done to find them; null when there is none
 */
export function detectInPhoto(detector: HandDetector, photo: ImageBitmap): PhotoHand | null {
  const plain = detector.detect(photo, 0);
  if (plain !== null) return {hand: plain, attempt: 'plain'};
  for (const attempt of ['padded', 'lifted'] as const) {
    const border = Math.round(Math.max(photo.width, photo.height) * PADDING);
    const hand = detector.detect(padPhoto(photo, border, attempt === 'lifted'), 0);
    if (hand !== null) return {hand: withoutBorder(hand, photo, border), attempt};
  }
  return null;
}

function padPhoto(photo: ImageBitmap, border: number, lift: boolean): OffscreenCanvas {
  const canvas = new OffscreenCanvas(photo.width + 2 * border, photo.height + 2 * border);
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (context === null) throw new Error('This browser gives a worker no 2-D canvas.');
  context.fillStyle = '#808080';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(photo, border, border);
  if (lift) {
    // Screen blending with itself: dark parts about double, light ones stay.
    context.globalCompositeOperation = 'screen';
    context.drawImage(photo, border, border);
  }
  return canvas;
}

function withoutBorder(hand: Hand, photo: ImageBitmap, border: number): Hand {
  const scaleX = (photo.width + 2 * border) / photo.width;
  const scaleY = (photo.height + 2 * border) / photo.height;
  const move = ({x, y, z}: Landmark): Landmark => ({
    x: x * scaleX - border / photo.width,
    y: y * scaleY - border / photo.height,
    z: z * scaleX,
  });
  return {...hand, landmarks: hand.landmarks.map(move)};
}
