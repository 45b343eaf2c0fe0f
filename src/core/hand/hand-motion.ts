import type {ImageSize, Landmark} from '../../contracts/recognition.ts';
import type {Point} from './point.ts';
import {palmLength} from './palm-length.ts';

/** How a hand moves. A hand's length is that of its palm, so that near and far hands move alike. */
export interface HandMotion {
  /** The last moments, oldest first; the newest is the frame at hand. */
  readonly poses: readonly HandPlace[];
  /** Palm lengths a second: how fast the palm goes through the picture. */
  readonly travel: number;
  /** Palm lengths a second: how fast the 21 points move round the palm, on average. */
  readonly change: number;
  /** Palm lengths a second: the most the points moved lately, less the longer ago. */
  readonly peak: number;
}

/** Where a hand is and how it is held. */
export interface HandPlace {
  /** Milliseconds. */
  readonly atMs: number;
  /** Pixels. */
  readonly palm: Point;
  /** Pixels from end to end of the palm. */
  readonly palmLength: number;
  /** The 21 points from the palm's middle, in palm lengths. */
  readonly shape: readonly Point[];
}

export interface MotionConfig {
  /** Milliseconds over which speeds are taken: over less, the landmarks' trembling looks like speed. */
  readonly overMs: number;
  /** Milliseconds after which an older frame says nothing of the speed now. */
  readonly forgetAfterMs: number;
  /** Milliseconds after which the most that the points moved has faded to 1/e. */
  readonly peakFadesMs: number;
}

export const DEFAULT_MOTION: MotionConfig = {overMs: 50, forgetAfterMs: 250, peakFadesMs: 700};

const PALM: readonly number[] = [0, 5, 9, 13, 17];
/**
 * Measures speeds from frame to frame.
 * @param past null before the first frame and after the hand was away
 * @param landmarks 21 image landmarks, shares of width and height
 * @param atMs the frame's time in milliseconds; when it stands still or runs backwards everything begins anew
 */
export function stepMotion(
  past: HandMotion | null,
  landmarks: readonly Landmark[],
  image: ImageSize,
  atMs: number,
  {overMs, forgetAfterMs, peakFadesMs}: MotionConfig = DEFAULT_MOTION,
): HandMotion {
  const now = placeHand(landmarks, image, atMs);
  const recent = (past?.poses ?? []).filter(
    (pose) => pose.atMs < atMs && atMs - pose.atMs <= forgetAfterMs,
  );
  const from = recent.filter((pose) => atMs - pose.atMs >= overMs).at(-1) ?? recent[0];
  if (from === undefined) return {poses: [now], travel: 0, change: 0, peak: 0};
  const seconds = (atMs - from.atMs) / 1000;
  const change = shapeShift(from, now) / seconds;
  const faded = Math.exp(-(atMs - (recent.at(-1)?.atMs ?? atMs)) / peakFadesMs);
  return {
    poses: [...recent, now],
    travel: palmShift(from, now) / seconds,
    change,
    peak: Math.max(change, (past?.peak ?? 0) * faded),
  };
}

/** Palm lengths between two places of the palm. */
export function palmShift(from: HandPlace, to: HandPlace): number {
  return Math.hypot(to.palm.x - from.palm.x, to.palm.y - from.palm.y) / to.palmLength;
}

/** Palm lengths by which the points have moved round the palm, on average. */
export function shapeShift(from: HandPlace, to: HandPlace): number {
  const sum = to.shape.reduce((total, point, i) => {
    const before = from.shape[i] ?? point;
    return total + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
  return sum / Math.max(1, to.shape.length);
}

function placeHand(landmarks: readonly Landmark[], image: ImageSize, atMs: number): HandPlace {
  const points = landmarks.map(({x, y}) => ({x: x * image.width, y: y * image.height}));
  const at = (index: number) => points[index] ?? {x: 0, y: 0};
  const mean = (axis: 'x' | 'y') =>
    PALM.reduce((sum, index) => sum + at(index)[axis], 0) / PALM.length;
  const palm = {x: mean('x'), y: mean('y')};
  const length = Math.max(1, palmLength(points));
  const shape = points.map(({x, y}) => ({
    x: (x - palm.x) / length,
    y: (y - palm.y) / length,
  }));
  return {atMs, palm, palmLength: length, shape};
}
