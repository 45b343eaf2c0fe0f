import type {Point} from '../../src/core/hand-mask.ts';
import type {Landmark} from '../../src/contracts/recognition.ts';
import {CROP_MARGIN, cropHand} from '../../src/core/crop-hand.ts';
import {landmarkFeatures} from '../../src/core/landmark-features.ts';
import {preprocess} from '../../src/core/preprocess.ts';
import {PATCH_SIZE} from './prepared-file.ts';
import type {PreparedHand} from './prepared-file.ts';
import {changeLight} from './augment-light.ts';
import {applyAffine, randomAffine, warpPatch} from './affine.ts';
import type {Affine} from './affine.ts';
import type {Random} from './random.ts';
import type {RecordingEvidence, Sample} from './sample.ts';

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
  /** Probability that the world landmarks are absent, as they are in recordings. */
  readonly dropWorld: number;
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
  dropPicture: 0.2,
  dropFeatures: 0.15,
  dropWorld: 0.2,
};

export interface NetworkInputs {
  /** Null when absent. */
  readonly picture: Float32Array | null;
  readonly features: Float32Array | null;
}

interface Geometry {
  /** 21 landmarks in patch pixels; z in the same unit. */
  readonly points: readonly Landmark[];
  readonly world: readonly Landmark[];
  readonly mirrored: boolean;
}

const WORLD_START = 42;
const NO_WORLD: readonly Landmark[] = Array.from({length: 21}, () => ({x: 0, y: 0, z: 0}));
const UNIT = {width: 1, height: 1};

/** What the app would feed the network for this hand. */
export function plainInputs({evidence}: Sample): NetworkInputs {
  if (evidence.kind === 'recording') return recordingInputs(recordingGeometry(evidence, false));
  const {hand} = evidence;
  return {
    picture: pictureOf(hand.patch, geometryOf(hand), CROP_MARGIN, {x: 0, y: 0}),
    features: featuresOf(geometryOf(hand)),
  };
}

/** The same hand as it might have been held, lit and found. Random numbers come from `random` only. */
export function augmentedInputs(
  {evidence}: Sample,
  config: AugmentConfig,
  random: Random,
): NetworkInputs {
  const affine = randomAffine(config, random);
  if (evidence.kind === 'recording') {
    const geometry = recordingGeometry(evidence, random.chance(0.5));
    return recordingInputs(moveLandmarks(geometry, affine, config, random));
  }
  const {hand} = evidence;
  const plain = geometryOf(hand);
  const mirrored = plain.mirrored !== random.chance(config.mirror);
  const seen = {...plain, mirrored, points: plain.points.map((p) => applyAffine(affine, p))};
  const dropPicture = random.chance(config.dropPicture);
  const dropFeatures = !dropPicture && random.chance(config.dropFeatures);
  return {
    picture: dropPicture ? null : augmentedPicture(hand, seen, affine, config, random),
    features: dropFeatures ? null : augmentedFeatures({...plain, mirrored}, affine, config, random),
  };
}

function augmentedPicture(
  {patch}: PreparedHand,
  geometry: Geometry,
  affine: Affine,
  config: AugmentConfig,
  random: Random,
): Float32Array {
  const warped = warpPatch(patch, affine);
  const lit = random.chance(config.light) ? changeLight(warped, random) : warped;
  const margin = CROP_MARGIN * (1 + random.between(-config.cropZoom, config.cropZoom));
  const shift = {
    x: random.between(-config.cropShift, config.cropShift),
    y: random.between(-config.cropShift, config.cropShift),
  };
  return pictureOf(lit, jitterPoints(geometry, config.jitter, random), margin, shift);
}

function augmentedFeatures(
  plain: Geometry,
  affine: Affine,
  config: AugmentConfig,
  random: Random,
): Float32Array {
  const features = featuresOf(moveLandmarks(plain, affine, config, random));
  if (random.chance(config.dropWorld)) features.fill(0, WORLD_START);
  return features;
}

/** Turns, stretches and jitters image and world landmarks alike. */
function moveLandmarks(
  geometry: Geometry,
  affine: Affine,
  config: AugmentConfig,
  random: Random,
): Geometry {
  const turned = turnOutOfPlane(geometry, config.turn, random);
  const moved = {
    ...turned,
    points: turned.points.map((point) => applyAffine(affine, point)),
    world: turned.world.map((point) => applyAffine({...affine, x: 0, y: 0}, point)),
  };
  return jitterPoints(moved, config.jitter, random);
}

/** Image landmarks follow the world's turn through their own depths. */
function turnOutOfPlane(geometry: Geometry, degrees: number, random: Random): Geometry {
  const pitch = (random.normal() * degrees * Math.PI) / 180;
  const yaw = (random.normal() * degrees * Math.PI) / 180;
  const turn = ({x, y, z}: Landmark): Landmark => {
    const z1 = z * Math.cos(pitch) - y * Math.sin(pitch);
    const y1 = z * Math.sin(pitch) + y * Math.cos(pitch);
    return {
      x: x * Math.cos(yaw) + z1 * Math.sin(yaw),
      y: y1,
      z: z1 * Math.cos(yaw) - x * Math.sin(yaw),
    };
  };
  const wrist = geometry.points[0] ?? {x: 0, y: 0, z: 0};
  const fromWrist = geometry.points.map(({x, y, z}) => ({x: x - wrist.x, y: y - wrist.y, z}));
  return {
    ...geometry,
    points: fromWrist.map(turn).map(({x, y, z}) => ({x: x + wrist.x, y: y + wrist.y, z})),
    world: geometry.world.map(turn),
  };
}

function jitterPoints(geometry: Geometry, jitter: number, random: Random): Geometry {
  const shake = (points: readonly Landmark[]) => {
    const deviation = jitter * palmLength(points);
    const noise = () => random.normal() * deviation;
    return points.map(({x, y, z}) => ({x: x + noise(), y: y + noise(), z: z + noise()}));
  };
  return {...geometry, points: shake(geometry.points), world: shake(geometry.world)};
}

function palmLength(points: readonly Landmark[]): number {
  const [wrist, knuckle] = [points[0], points[9]];
  if (wrist === undefined || knuckle === undefined) return 0;
  return Math.hypot(knuckle.x - wrist.x, knuckle.y - wrist.y, knuckle.z - wrist.z);
}

function geometryOf(hand: PreparedHand): Geometry {
  const {image, patchRect, landmarks, worldLandmarks, handedness} = hand;
  const scale = PATCH_SIZE / patchRect.side;
  const points = triples(landmarks).map(({x, y, z}) => ({
    x: (x * image.width - patchRect.x) * scale,
    y: (y * image.height - patchRect.y) * scale,
    z: z * image.width * scale,
  }));
  return {points, world: triples(worldLandmarks), mirrored: handedness === 'left'};
}

function recordingGeometry({points}: RecordingEvidence, mirrored: boolean): Geometry {
  const landmarks = Array.from({length: 21}, (_, i) => ({
    x: points[2 * i] ?? 0,
    y: points[2 * i + 1] ?? 0,
    z: 0,
  }));
  return {points: landmarks, world: NO_WORLD, mirrored};
}

function recordingInputs(geometry: Geometry): NetworkInputs {
  const features = featuresOf(geometry);
  features.fill(0, WORLD_START);
  return {picture: null, features};
}

function featuresOf({points, world, mirrored}: Geometry): Float32Array {
  return landmarkFeatures(points, world, UNIT, mirrored);
}

function pictureOf(
  patch: Uint8Array,
  {points, mirrored}: Geometry,
  margin: number,
  shift: Point,
): Float32Array {
  const {x, y, side} = cropHand(points, UNIT, margin);
  const crop = {x: x + shift.x * side, y: y + shift.y * side, side};
  const region = {
    data: patch,
    width: PATCH_SIZE,
    height: PATCH_SIZE,
    channels: 1 as const,
    x: 0,
    y: 0,
  };
  return preprocess(region, points, crop, mirrored);
}

function triples(values: Float32Array): Landmark[] {
  return Array.from({length: values.length / 3}, (_, i) => ({
    x: values[3 * i] ?? 0,
    y: values[3 * i + 1] ?? 0,
    z: values[3 * i + 2] ?? 0,
  }));
}
