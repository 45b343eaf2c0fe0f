import type {CropRect} from '../../contracts/recognition.ts';
import type {PixelRegion} from '../../contracts/pixels.ts';
import {handMask} from './hand-mask.ts';
import type {Point} from './point.ts';
import {sampleGrey} from './sample-grey.ts';

/** Side of the network's picture in cells. */
export const PICTURE_SIZE = 28;

/** Raise it whenever preprocess, cropHand or landmarkFeatures give other numbers: a network fits one version only. */
export const PREPROCESS_VERSION = 1;

const MIDDLE_GREY = 0.55;
const GREY_PER_DEVIATION = 0.18;
/** Standard deviation (of 0..255) that counts as flat: noise is not blown up to full contrast. */
const LEAST_DEVIATION = 4;

/**
 * Makes the network's picture: grey, everything outside the hand 0, light and contrast evened out inside it.
 * @param region raw pixels covering the crop where the image does
 * @param points 21 landmarks in image pixels
 * @param crop the square round the hand, in image pixels
 * @param mirrored true for a left hand: the picture is turned into the right hand's
 * @param background blanked in the app; the trainer may try networks that are shown it
 * @returns 28×28 values 0..1, row by row
 */
export function preprocess(
  region: PixelRegion,
  points: readonly Point[],
  crop: CropRect,
  mirrored: boolean,
  background: 'blanked' | 'shown' = 'blanked',
): Float32Array {
  const grey = sampleGrey(region, crop, PICTURE_SIZE);
  const mask =
    background === 'blanked'
      ? handMask(points, crop, PICTURE_SIZE)
      : new Float32Array(grey.length).fill(1);
  const picture = evenOut(grey, mask);
  if (mirrored) mirrorRows(picture, PICTURE_SIZE);
  return picture;
}

/**
 * Brings the grey values under a mask to a fixed mean and deviation and blanks the rest.
 * @param grey values 0..255
 * @param mask shares 0..1 of the same length
 * @returns values 0..1
 */
export function evenOut(grey: Float32Array, mask: Float32Array): Float32Array {
  const {mean, deviation} = weightedMoments(grey, mask);
  const gain = GREY_PER_DEVIATION / Math.max(LEAST_DEVIATION, deviation);
  return grey.map((value, i) => {
    const evened = MIDDLE_GREY + (value - mean) * gain;
    return Math.min(1, Math.max(0, evened)) * (mask[i] ?? 0);
  });
}

function weightedMoments(values: Float32Array, weights: Float32Array) {
  let weight = 0;
  let sum = 0;
  let squares = 0;
  values.forEach((value, i) => {
    const share = weights[i] ?? 0;
    weight += share;
    sum += share * value;
    squares += share * value * value;
  });
  if (weight === 0) return {mean: 0, deviation: 0};
  const mean = sum / weight;
  return {mean, deviation: Math.sqrt(Math.max(0, squares / weight - mean * mean))};
}

/** In place: the buffer was made by the caller a moment ago. */
function mirrorRows(picture: Float32Array, size: number): void {
  for (let row = 0; row < size; row++) picture.subarray(row * size, (row + 1) * size).reverse();
}
