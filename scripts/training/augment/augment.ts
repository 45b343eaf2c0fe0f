import type {Point} from '../../../src/core/hand/point.ts';
import {cropHand} from '../../../src/core/hand/crop-hand.ts';
import {LANDMARK_COUNT, landmarkFeatures} from '../../../src/core/hand/landmark-features.ts';
import {preprocess} from '../../../src/core/hand/preprocess.ts';
import {PATCH_SIZE} from '../data/prepared-file.ts';
import type {PreparedHand} from '../data/prepared-file.ts';
import {applyAffine, randomAffine, warpPicture} from './affine.ts';
import type {Affine} from './affine.ts';
import {relight, soften} from './augment-light.ts';
import {geometryOf, jitterPoints, moveLandmarks, recordingGeometry} from './hand-geometry.ts';
import type {Geometry} from './hand-geometry.ts';
import {blendHands} from './in-between.ts';
import type {InputRecipe} from './input-recipe.ts';
import {augmentedPlainPicture, plainPicture} from './plain-picture.ts';
import type {Random} from '../../support/numbers/random.ts';
import {lookAt} from '../data/sample.ts';
import type {PhotoEvidence, RecordingEvidence, Sample} from '../data/sample.ts';

export interface AugmentConfig {
  /** Standard deviation of turns in the image plane, degrees. */
  readonly rotation: number;
  /** Largest shear, as a share of the other direction. */
  readonly shear: number;
  /** Largest change of scale of one direction against the other. */
  readonly stretch: number;
  /** Largest change of the crop's side, and of its place as a share of that side. */
  readonly cropZoom: number;
  readonly cropShift: number;
  /** Standard deviation of turns out of the image plane, degrees; landmarks only. */
  readonly turn: number;
  /** Standard deviation of each landmark, over the palm's length. */
  readonly jitter: number;
  /** Probability that a hand is shown as the other one. */
  readonly mirror: number;
  /** Probability that light, blur and noise are changed. */
  readonly light: number;
  readonly dropPicture: number;
  readonly dropFeatures: number;
  readonly dropPooled: number;
  /** Probability that the world landmarks are absent, as they are in recordings. */
  readonly dropWorld: number;
  /** Probability that a hand is blended with another letter of its signer into "no letter", where the two allow it. */
  readonly inBetween: number;
}

export const AUGMENT: AugmentConfig = {
  rotation: 10,
  shear: 0.1,
  stretch: 0.1,
  cropZoom: 0.1,
  cropShift: 0.05,
  turn: 10,
  jitter: 0.02,
  mirror: 0.5,
  light: 0.7,
  dropPicture: 0.6,
  dropFeatures: 0.25,
  dropPooled: 0.1,
  dropWorld: 0.2,
  inBetween: 0,
};

export interface NetworkInputs {
  /** Null when absent. */
  readonly picture: Float32Array | null;
  readonly features: Float32Array | null;
  /** Half floats; may be left out where there are none. */
  readonly pooled?: Uint16Array | null;
}

const WORLD_START = LANDMARK_COUNT * 2;
const UNIT = {width: 1, height: 1};

/** What the network is fed for the first look at this hand where nothing is changed: under `APP_INPUTS` what the app would feed it. */
export function plainInputs({evidence}: Sample, inputs: InputRecipe): NetworkInputs {
  switch (evidence.kind) {
    case 'recording':
      return recordingInputs(recordingGeometry(evidence, false), inputs);
    case 'picture':
      return {picture: plainPicture(evidence), features: null};
    case 'photo': {
      const hand = lookAt(evidence, 0);
      const geometry = geometryOf(hand);
      return {
        picture: pictureOf(hand.patch, geometry, {x: 0, y: 0}, inputs),
        features: featuresOf(geometry, inputs),
        pooled: hand.pooled,
      };
    }
  }
}

/** One of the looks at this hand, as it might have been held, lit and found. Random numbers come from `random` only. */
export function augmentedInputs(
  {evidence}: Sample,
  config: AugmentConfig,
  inputs: InputRecipe,
  random: Random,
): NetworkInputs {
  switch (evidence.kind) {
    case 'recording':
      return augmentedRecording(evidence, config, inputs, random);
    case 'picture':
      return {picture: augmentedPlainPicture(evidence, config, random), features: null};
    case 'photo':
      return augmentedPhoto(evidence, config, inputs, random);
  }
}

/**
 * A hand about half-way between two, of which only the landmarks are known.
 * @throws Error when one of the two is a picture without landmarks
 */
export function inBetweenInputs(
  a: Sample,
  b: Sample,
  config: AugmentConfig,
  inputs: InputRecipe,
  random: Random,
): NetworkInputs {
  const [from, to] = [knownGeometry(a), knownGeometry(b)];
  const blended = blendHands(from, to, random.between(0.4, 0.6));
  const mirrored = blended.mirrored !== random.chance(config.mirror);
  const affine = randomAffine(config, PATCH_SIZE, random);
  const features = augmentedFeatures({...blended, mirrored}, affine, config, inputs, random);
  if (a.evidence.kind === 'recording') features.fill(0, WORLD_START);
  return {picture: null, features};
}

function knownGeometry({evidence}: Sample): Geometry {
  switch (evidence.kind) {
    case 'photo':
      return geometryOf(lookAt(evidence, 0));
    case 'recording':
      return recordingGeometry(evidence, false);
    case 'picture':
      throw new Error('a hand in between needs landmarks, and this picture has none');
  }
}

function augmentedRecording(
  evidence: RecordingEvidence,
  config: AugmentConfig,
  inputs: InputRecipe,
  random: Random,
): NetworkInputs {
  const affine = randomAffine(config, PATCH_SIZE, random);
  const geometry = recordingGeometry(evidence, random.chance(0.5));
  return recordingInputs(moveLandmarks(geometry, affine, config, random), inputs);
}

function augmentedPhoto(
  evidence: PhotoEvidence,
  config: AugmentConfig,
  inputs: InputRecipe,
  random: Random,
): NetworkInputs {
  const hand = drawLook(evidence, random);
  const affine = randomAffine(config, PATCH_SIZE, random);
  const plain = geometryOf(hand);
  const mirrored = plain.mirrored !== random.chance(config.mirror);
  const seen = {...plain, mirrored, points: plain.points.map((p) => applyAffine(affine, p))};
  const dropPicture = random.chance(config.dropPicture);
  const dropFeatures = !dropPicture && random.chance(config.dropFeatures);
  return {
    picture: dropPicture ? null : augmentedPicture(hand, seen, affine, config, inputs, random),
    features: dropFeatures
      ? null
      : augmentedFeatures({...plain, mirrored}, affine, config, inputs, random),
    pooled: random.chance(config.dropPooled) ? null : hand.pooled,
  };
}

/** Under this the live path would lose the hand. */
const LEAST_PRESENCE = 0.3;

function drawLook({looks}: PhotoEvidence, random: Random): PreparedHand {
  const sound = looks.filter(({presence}) => presence >= LEAST_PRESENCE);
  return lookAt({kind: 'photo', looks: sound}, random.below(sound.length));
}

function augmentedPicture(
  {patch}: PreparedHand,
  geometry: Geometry,
  affine: Affine,
  config: AugmentConfig,
  inputs: InputRecipe,
  random: Random,
): Float32Array {
  const warped = warpPicture(patch, PATCH_SIZE, affine);
  const lit = random.chance(config.light)
    ? relight(soften(warped, PATCH_SIZE, random), PATCH_SIZE, random)
    : warped;
  const cropMargin = inputs.cropMargin * (1 + random.between(-config.cropZoom, config.cropZoom));
  const shift = {
    x: random.between(-config.cropShift, config.cropShift),
    y: random.between(-config.cropShift, config.cropShift),
  };
  const jittered = jitterPoints(geometry, config.jitter, random);
  return pictureOf(lit, jittered, shift, {...inputs, cropMargin});
}

function augmentedFeatures(
  plain: Geometry,
  affine: Affine,
  config: AugmentConfig,
  inputs: InputRecipe,
  random: Random,
): Float32Array {
  const features = featuresOf(moveLandmarks(plain, affine, config, random), inputs);
  if (random.chance(config.dropWorld)) features.fill(0, WORLD_START);
  return features;
}

function recordingInputs(geometry: Geometry, inputs: InputRecipe): NetworkInputs {
  const features = featuresOf(geometry, inputs);
  features.fill(0, WORLD_START);
  return {picture: null, features};
}

/** Landmarks a network is not shown are zeros, as absent ones are. */
function featuresOf({points, world, mirrored}: Geometry, {features}: InputRecipe): Float32Array {
  const all = landmarkFeatures(points, world, UNIT, mirrored);
  if (features === 'image') all.fill(0, WORLD_START);
  if (features === 'world') all.fill(0, 0, WORLD_START);
  return all;
}

function pictureOf(
  patch: Uint8Array,
  {points, mirrored}: Geometry,
  shift: Point,
  {mask, cropMargin}: InputRecipe,
): Float32Array {
  const {x, y, side} = cropHand(points, UNIT, cropMargin);
  const crop = {x: x + shift.x * side, y: y + shift.y * side, side};
  const region = {
    data: patch,
    width: PATCH_SIZE,
    height: PATCH_SIZE,
    channels: 1 as const,
    x: 0,
    y: 0,
  };
  return preprocess(region, points, crop, mirrored, mask ? 'blanked' : 'shown');
}
