import type {Hand, ImageSize, Landmark} from '../contracts/recognition.ts';
import {cropHand} from '../core/crop-hand.ts';
import type {HandDetector} from './hand-detector.ts';

/** How the hand was found at first: in the photo as it is, with a border round it, or with its shadows lifted too. */
export type PhotoAttempt = 'plain' | 'padded' | 'lifted';

export interface PhotoHand {
  readonly hand: Hand;
  readonly attempt: PhotoAttempt;
  /** Whether this look was at the hand in a mirror; what it saw is given as without one. */
  readonly mirrored: boolean;
}

/** Border round the photo, over its longer side: the detector misses hands that fill the picture. */
const PADDING = 0.35;

/**
 * Side of the later looks' square over the longer side of the hand. Seen nearer the detector loses fingertips, from farther away it mixes
 * up fingers (measured in docs/accuracy.md).
 */
const CLOSER_LOOK_MARGIN = 2.1;

/**
 * Looks for a hand in a photo, harder each time: as it is, padded, padded with the shadows lifted. Where there is one, looks twice more at a
 * square round it, as it is and mirrored: the three err differently, so together they err less than any (measured in docs/accuracy.md).
 * @returns what each look saw, the first one first, with landmarks in shares of the photo itself; empty when there is no hand
 */
export function detectInPhoto(detector: HandDetector, photo: ImageBitmap): readonly PhotoHand[] {
  const first = firstLook(detector, photo);
  if (first === null) return [];
  const lift = first.attempt === 'lifted';
  const lookAgain = ({landmarks}: Hand, mirrored: boolean): PhotoHand[] => {
    const {x, y, side} = cropHand(landmarks, photo, CLOSER_LOOK_MARGIN);
    const square = {x, y, width: side, height: side};
    const hand = detectInRect(detector, photo, square, {lift, mirrored});
    return hand === null ? [] : [{...first, hand, mirrored}];
  };
  const second = lookAgain(first.hand, false);
  const third = lookAgain(second[0]?.hand ?? first.hand, true);
  return [first, ...second, ...third];
}

function firstLook(detector: HandDetector, photo: ImageBitmap): PhotoHand | null {
  const plain = detector.detect(photo, 0);
  if (plain !== null) return {hand: plain, attempt: 'plain', mirrored: false};
  const border = Math.max(photo.width, photo.height) * PADDING;
  const around: Rect = {
    x: -border,
    y: -border,
    width: photo.width + 2 * border,
    height: photo.height + 2 * border,
  };
  for (const attempt of ['padded', 'lifted'] as const) {
    const hand = detectInRect(detector, photo, around, {
      lift: attempt === 'lifted',
      mirrored: false,
    });
    if (hand !== null) return {hand, attempt, mirrored: false};
  }
  return null;
}

/** In pixels of the photo; may reach outside it. */
interface Rect extends ImageSize {
  readonly x: number;
  readonly y: number;
}

/** How a part of the photo is shown to the detector. */
interface Showing {
  /** With its shadows lifted. */
  readonly lift: boolean;
  /** Left and right exchanged. */
  readonly mirrored: boolean;
}

function detectInRect(
  detector: HandDetector,
  photo: ImageBitmap,
  {x, y, width, height}: Rect,
  {lift, mirrored}: Showing,
): Hand | null {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width)),
    Math.max(1, Math.round(height)),
  );
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (context === null) throw new Error('This browser gives a worker no 2-D canvas.');
  context.fillStyle = '#808080';
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (mirrored) context.setTransform(-1, 0, 0, 1, canvas.width, 0);
  context.drawImage(photo, -x, -y);
  if (lift) {
    // Screen blending with itself: dark parts about double, light ones stay.
    context.globalCompositeOperation = 'screen';
    context.drawImage(photo, -x, -y);
  }
  const hand = detector.detect(canvas, 0);
  if (hand === null) return null;
  const part = {x, y, width: canvas.width, height: canvas.height};
  return inPhoto(mirrored ? mirrorHand(hand) : hand, photo, part);
}

/** The hand that a mirror shows when it shows this one. */
function mirrorHand({landmarks, worldLandmarks, handedness, handednessScore}: Hand): Hand {
  return {
    landmarks: landmarks.map(({x, y, z}) => ({x: 1 - x, y, z})),
    worldLandmarks: worldLandmarks.map(({x, y, z}) => ({x: -x, y, z})),
    handedness: handedness === 'left' ? 'right' : 'left',
    handednessScore,
  };
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
