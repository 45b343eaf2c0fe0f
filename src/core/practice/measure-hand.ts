import type {Handedness, Landmark} from '../../contracts/recognition.ts';
import {
  angleBetween,
  cross,
  degrees,
  dot,
  length,
  minus,
  toUnit,
  type Vector,
} from './vectors-3d.ts';

/** The fingers but the thumb, in the order of their landmarks. */
export const FINGERS = ['index', 'middle', 'ring', 'pinky'] as const;
export type Finger = (typeof FINGERS)[number];

/**
 * What is measured of a hand, whatever its size and place, and whichever hand it is.
 * `…Bend`: degrees of a finger's three joints together, towards the palm. `indexMiddleSpread`: degrees from the index to the middle finger in the plane
 * of the palm, positive when they are apart, negative when they cross. `thumbOut`, `thumbUp`: where the thumb's tip is, seen from the wrist, in palm lengths
 * towards the thumb's side and along the palm. `thumbToIndex`, `thumbToMiddle`: palm lengths between the tips.
 */
export const MEASURES = [
  'indexBend',
  'middleBend',
  'ringBend',
  'pinkyBend',
  'indexMiddleSpread',
  'thumbOut',
  'thumbUp',
  'thumbToIndex',
  'thumbToMiddle',
] as const;
export type Measure = (typeof MEASURES)[number];

/** How the palm is turned. The frame is the viewer's: x right, y up, z towards the viewer; unit vectors, of a right hand or the mirror image of a left. */
export interface PalmFrame {
  /** From the little finger's side to the thumb's. */
  readonly across: Vector;
  /** From the wrist to the knuckles. */
  readonly along: Vector;
  /** Out of the palm's face. */
  readonly out: Vector;
}

export interface HandMeasures {
  readonly palm: PalmFrame;
  readonly numbers: Readonly<Record<Measure, number>>;
}

const WRIST = 0;
const THUMB_TIP = 4;
const INDEX_KNUCKLE = 5;
const INDEX_TIP = 8;
const MIDDLE_KNUCKLE = 9;
const MIDDLE_TIP = 12;
const PINKY_KNUCKLE = 17;

/**
 * Measures a hand by its joints.
 * @param world 21 world landmarks, metres, of the unmirrored frame
 * @param handedness a left hand is measured as the right hand it mirrors
 * @returns null for landmarks that are no hand: too few, or all in one place
 */
export function measureHand(
  world: readonly Landmark[],
  handedness: Handedness,
): HandMeasures | null {
  const side = handedness === 'left' ? -1 : 1;
  const points = world.map(({x, y, z}): Vector => [side * x, -y, -z]);
  const palm = palmFrame(points);
  if (palm === null) return null;
  const inPalm = points.map((point) => toFrame(minus(point, at(points, WRIST)), palm));
  const palmLength = length(at(inPalm, MIDDLE_KNUCKLE));
  const sized = inPalm.map(([x, y, z]): Vector => [x / palmLength, y / palmLength, z / palmLength]);
  const numbers = {
    ...bends(sized),
    indexMiddleSpread: sideways(sized, 'index') - sideways(sized, 'middle'),
    ...thumbNumbers(sized),
  };
  return {palm, numbers};
}

function palmFrame(points: readonly Vector[]): PalmFrame | null {
  const along = toUnit(minus(at(points, MIDDLE_KNUCKLE), at(points, WRIST)));
  if (along === null) return null;
  const knuckles = minus(at(points, INDEX_KNUCKLE), at(points, PINKY_KNUCKLE));
  const out = toUnit(cross(knuckles, along));
  return out === null ? null : {across: cross(along, out), along, out};
}

function toFrame(vector: Vector, {across, along, out}: PalmFrame): Vector {
  return [dot(vector, across), dot(vector, along), dot(vector, out)];
}

function at(points: readonly Vector[], index: number): Vector {
  return points[index] ?? [0, 0, 0];
}

/** The landmarks of a finger from its knuckle to its tip. */
function fingerPoints(points: readonly Vector[], finger: Finger): [Vector, Vector, Vector, Vector] {
  const start = INDEX_KNUCKLE + 4 * FINGERS.indexOf(finger);
  return [at(points, start), at(points, start + 1), at(points, start + 2), at(points, start + 3)];
}

function bends(points: readonly Vector[]): Record<`${Finger}Bend`, number> {
  const [index, middle, ring, pinky] = FINGERS.map((finger) => bend(points, finger)) as [
    number,
    number,
    number,
    number,
  ];
  return {indexBend: index, middleBend: middle, ringBend: ring, pinkyBend: pinky};
}

function bend(points: readonly Vector[], finger: Finger): number {
  const [knuckle, pip, dip, tip] = fingerPoints(points, finger);
  const [first, second, third] = [minus(pip, knuckle), minus(dip, pip), minus(tip, dip)];
  const atKnuckle = degrees(Math.atan2(first[2], first[1]));
  return atKnuckle + angleBetween(first, second) + angleBetween(second, third);
}

/** Degrees a finger leans to the thumb's side. A folded finger points nowhere: its length along the palm is kept from 0. */
function sideways(points: readonly Vector[], finger: Finger): number {
  const [knuckle, , , tip] = fingerPoints(points, finger);
  const [x, y] = minus(tip, knuckle);
  return degrees(Math.atan2(x, Math.max(LEAST_REACH, y)));
}

/** Palm lengths. */
const LEAST_REACH = 0.4;

function thumbNumbers(points: readonly Vector[]) {
  const tip = at(points, THUMB_TIP);
  const to = (landmark: number) => length(minus(at(points, landmark), tip));
  return {
    thumbOut: tip[0],
    thumbUp: tip[1],
    thumbToIndex: to(INDEX_TIP),
    thumbToMiddle: to(MIDDLE_TIP),
  };
}
