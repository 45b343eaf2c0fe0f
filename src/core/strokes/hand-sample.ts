import type {LetterScores} from '../../contracts/recognition.ts';
import {upperMedian} from '../common/upper-median.ts';
import type {PathPoint} from './protractor.ts';
import type {StrokeFrame} from './stroke-events.ts';

/** What strokes need of one frame, always of a right hand: a left one is mirrored here and nowhere else. */
export interface HandSample {
  /** Milliseconds. */
  readonly atMs: number;
  /** Pixels; the same for a hand that turns, as far as that can be seen. */
  readonly palmLength: number;
  /** Pixels, x right, y down. */
  readonly indexTip: PathPoint;
  readonly pinkyTip: PathPoint;
  readonly middleTip: PathPoint;
  /** How straight each finger is: 1 as a stick, 0.4 in a fist. */
  readonly straight: FingerValues;
  readonly scores: LetterScores;
}

export interface FingerValues {
  readonly index: number;
  readonly middle: number;
  readonly ring: number;
  readonly pinky: number;
}

interface Point3 extends PathPoint {
  readonly z: number;
}

/** Seen edge-on, one of them keeps its length. */
const PALM_SPANS = [
  [0, 5],
  [0, 9],
  [0, 17],
] as const;
const ORIGIN: Point3 = {x: 0, y: 0, z: 0};

/** @returns null when the frame shows no hand */
export function sampleHand({hand, image, capturedAt}: StrokeFrame): HandSample | null {
  if (hand === null) return null;
  const side = hand.handedness === 'left' ? -image.width : image.width;
  const points = hand.landmarks.map(({x, y, z}) => ({
    x: x * side,
    y: y * image.height,
    z: z * image.width,
  }));
  const at = (index: number): Point3 => points[index] ?? ORIGIN;
  const finger = (knuckle: number) =>
    straightness([0, 1, 2, 3].map((joint) => at(knuckle + joint)));
  return {
    atMs: capturedAt,
    palmLength: Math.max(1, ...PALM_SPANS.map(([a, b]) => flatDistance(at(a), at(b)))),
    indexTip: at(8),
    middleTip: at(12),
    pinkyTip: at(20),
    straight: {index: finger(5), middle: finger(9), ring: finger(13), pinky: finger(17)},
    scores: hand.scores,
  };
}

/** Pixels, what most of them are about; 0 of none. */
export function usualPalmLength(samples: readonly HandSample[]): number {
  return upperMedian(samples.map(({palmLength}) => palmLength)) ?? 0;
}

/** From the least to the most. */
export function extent(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** From end to end, over the way along the joints. */
function straightness(joints: readonly Point3[]): number {
  const way = joints.reduce((sum, point, i) => sum + distance(joints[i - 1] ?? point, point), 0);
  return way > 0 ? distance(joints[0] ?? ORIGIN, joints.at(-1) ?? ORIGIN) / way : 0;
}

function distance(a: Point3, b: Point3): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

function flatDistance(a: PathPoint, b: PathPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
