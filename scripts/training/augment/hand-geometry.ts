import type {Landmark} from '../../../src/contracts/recognition.ts';
import {applyAffine} from './affine.ts';
import type {Affine} from './affine.ts';
import {PATCH_SIZE} from '../data/prepared-file.ts';
import type {PreparedHand} from '../data/prepared-file.ts';
import type {Random} from '../../support/numbers/random.ts';
import type {RecordingEvidence} from '../data/sample.ts';

/** How a hand is held, without its pixels. */
export interface Geometry {
  /** 21 landmarks in patch pixels (a recording: in its own unit); z in the same unit. */
  readonly points: readonly Landmark[];
  /** 21 landmarks in metres; all at 0 where they are not known. */
  readonly world: readonly Landmark[];
  /** Whether it is described as the other hand. */
  readonly mirrored: boolean;
}

export interface MoveRange {
  /** Standard deviation of turns out of the image plane, degrees. */
  readonly turn: number;
  /** Standard deviation of each landmark, over the palm's length. */
  readonly jitter: number;
}

const NO_WORLD: readonly Landmark[] = Array.from({length: 21}, () => ({x: 0, y: 0, z: 0}));

/** Turns, stretches and jitters image and world landmarks alike. */
export function moveLandmarks(
  geometry: Geometry,
  affine: Affine,
  config: MoveRange,
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

/** Moves every landmark by noise of its own. */
export function jitterPoints(geometry: Geometry, jitter: number, random: Random): Geometry {
  const shake = (points: readonly Landmark[]) => {
    const deviation = jitter * palmLength(points);
    const noise = () => random.normal() * deviation;
    return points.map(({x, y, z}) => ({x: x + noise(), y: y + noise(), z: z + noise()}));
  };
  return {...geometry, points: shake(geometry.points), world: shake(geometry.world)};
}

/** From the wrist to the middle finger's knuckle. */
export function palmLength(points: readonly Landmark[]): number {
  const [wrist, knuckle] = [points[0], points[9]];
  if (wrist === undefined || knuckle === undefined) return 0;
  return Math.hypot(knuckle.x - wrist.x, knuckle.y - wrist.y, knuckle.z - wrist.z);
}

/** A photo's hand as the detector found it, in the pixels of its patch. */
export function geometryOf(hand: PreparedHand): Geometry {
  const {image, patchRect, landmarks, worldLandmarks, handedness} = hand;
  const scale = PATCH_SIZE / patchRect.side;
  const points = triples(landmarks).map(({x, y, z}) => ({
    x: (x * image.width - patchRect.x) * scale,
    y: (y * image.height - patchRect.y) * scale,
    z: z * image.width * scale,
  }));
  return {points, world: triples(worldLandmarks), mirrored: handedness === 'left'};
}

/** A recording's points; they have no depths and no world. */
export function recordingGeometry({points}: RecordingEvidence, mirrored: boolean): Geometry {
  const landmarks = Array.from({length: 21}, (_, i) => ({
    x: points[2 * i] ?? 0,
    y: points[2 * i + 1] ?? 0,
    z: 0,
  }));
  return {points: landmarks, world: NO_WORLD, mirrored};
}

function triples(values: Float32Array): Landmark[] {
  return Array.from({length: values.length / 3}, (_, i) => ({
    x: values[3 * i] ?? 0,
    y: values[3 * i + 1] ?? 0,
    z: values[3 * i + 2] ?? 0,
  }));
}
