import type {Hand, ImageSize, Landmark} from '../../contracts/recognition.ts';
import {cropHand} from '../../core/hand/crop-hand.ts';
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
 * up fingers (measured in docs/experiments/photo-looks.md).
 */
const CLOSER_LOOK_MARGIN = 2.1;

/**
 * Looks for hands in a photo, harder each time until there is one: as it is, padded, padded with the shadows lifted. Then looks twice more at a
 * square round each, as it is and mirrored: the three err differently, so together they err less than any (measured in docs/experiments/photo-looks.md).
 * @returns for each hand, the surest first, what each look saw, the first one first, with landmarks in shares of the photo itself
 */
export function detectInPhoto(
  detector: HandDetector,
  photo: ImageBitmap,
): readonly (readonly PhotoHand[])[] {
  const found = firstLook(detector, photo);
  return found.map((first) => {
    const others = found.filter((other) => other !== first).map(({hand}) => hand);
    return [first, ...laterLooks(detector, photo, first, others)];
  });
}

/** @param others hands of the same photo, which these looks must not take for `first` */
function laterLooks(
  detector: HandDetector,
  photo: ImageBitmap,
  first: PhotoHand,
  others: readonly Hand[],
): readonly PhotoHand[] {
  const lift = first.attempt === 'lifted';
  const lookAgain = ({landmarks}: Hand, mirrored: boolean): PhotoHand[] => {
    const {x, y, side} = cropHand(landmarks, photo, CLOSER_LOOK_MARGIN);
    const square = {x, y, width: side, height: side};
    const seen = detectInRect(detector, photo, square, {lift, mirrored});
    const own = seen.filter((hand) => isNearest(first.hand, hand, others));
    const [hand] = own.sort((a, b) => distance(a, first.hand) - distance(b, first.hand));
    return hand === undefined ? [] : [{...first, hand, mirrored}];
  };
  const second = lookAgain(first.hand, false);
  const third = lookAgain(second[0]?.hand ?? first.hand, true);
  return [...second, ...third];
}

/** Whether `hand` stands nearer to `to` than to any of the others. */
function isNearest(to: Hand, hand: Hand, others: readonly Hand[]): boolean {
  return others.every((other) => distance(hand, to) <= distance(hand, other));
}

/** From the middle of one hand to that of the other, in shares of the photo. */
function distance(a: Hand, b: Hand): number {
  const [from, to] = [middle(a), middle(b)];
  return Math.hypot(from.x - to.x, from.y - to.y);
}

function middle({landmarks}: Hand): {readonly x: number; readonly y: number} {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {x: mean(landmarks.map(({x}) => x)), y: mean(landmarks.map(({y}) => y))};
}

function firstLook(detector: HandDetector, photo: ImageBitmap): readonly PhotoHand[] {
  const plain = detector.detectAll(photo, 0);
  if (plain.length > 0) return plain.map((hand) => ({hand, attempt: 'plain', mirrored: false}));
  const border = Math.max(photo.width, photo.height) * PADDING;
  const around: Rect = {
    x: -border,
    y: -border,
    width: photo.width + 2 * border,
    height: photo.height + 2 * border,
  };
  for (const attempt of ['padded', 'lifted'] as const) {
    const lift = attempt === 'lifted';
    const hands = detectInRect(detector, photo, around, {lift, mirrored: false});
    if (hands.length > 0) return hands.map((hand) => ({hand, attempt, mirrored: false}));
  }
  return [];
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
): Hand[] {
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
  const part = {x, y, width: canvas.width, height: canvas.height};
  return detector
    .detectAll(canvas, 0)
    .map((hand) => inPhoto(mirrored ? mirrorHand(hand) : hand, photo, part));
}

/** The hand that a mirror shows when it shows this one; its sight stays that of the mirror, for the network learns from both. */
function mirrorHand({landmarks, worldLandmarks, handedness, ...rest}: Hand): Hand {
  return {
    ...rest,
    landmarks: landmarks.map(({x, y, z}) => ({x: 1 - x, y, z})),
    worldLandmarks: worldLandmarks.map(({x, y, z}) => ({x: -x, y, z})),
    handedness: handedness === 'left' ? 'right' : 'left',
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
