import {PICTURE_SIZE, evenOut} from '../../../src/core/hand/preprocess.ts';
import {randomAffine, warpPicture} from './affine.ts';
import type {Affine, AffineRange} from './affine.ts';
import {relight} from './augment-light.ts';
import type {Random} from '../../support/numbers/random.ts';
import type {PictureEvidence} from '../data/sample.ts';

export interface PictureRange extends AffineRange {
  /** Largest change of the picture's scale, and of its place as a share of its side. */
  readonly cropZoom: number;
  readonly cropShift: number;
  /** Probability that a hand is shown as the other one. */
  readonly mirror: number;
  /** Probability that light and noise are changed. */
  readonly light: number;
}

/** Nothing is known of where the hand lies in such a picture: all of it counts. */
const FULL_MASK = new Float32Array(PICTURE_SIZE * PICTURE_SIZE).fill(1);

/** A picture without landmarks as the network sees it, with the grey statistics `preprocess` gives. @returns 28×28 values 0..1 */
export function plainPicture({grey}: PictureEvidence): Float32Array {
  return evenOut(Float32Array.from(grey), FULL_MASK);
}

/** The same as it might have been held, cropped and lit. */
export function augmentedPlainPicture(
  {grey}: PictureEvidence,
  config: PictureRange,
  random: Random,
): Float32Array {
  const warped = warpPicture(grey, PICTURE_SIZE, randomMove(config, random));
  const lit = random.chance(config.light) ? relight(warped, PICTURE_SIZE, random) : warped;
  return plainPicture({kind: 'picture', grey: lit});
}

/** Turn, shear and stretch, then zoom and shift, then perhaps left for right. */
function randomMove(config: PictureRange, random: Random): Affine {
  const turned = randomAffine(config, PICTURE_SIZE, random);
  const zoom = 1 + random.between(-config.cropZoom, config.cropZoom);
  const side = random.chance(config.mirror) ? -1 : 1;
  const middle = PICTURE_SIZE / 2;
  const shift = () => random.between(-config.cropShift, config.cropShift) * PICTURE_SIZE;
  return {
    a: turned.a * zoom * side,
    b: turned.b * zoom * side,
    c: turned.c * zoom,
    d: turned.d * zoom,
    x: middle + (turned.x - middle) * zoom * side + shift(),
    y: middle + (turned.y - middle) * zoom + shift(),
  };
}
