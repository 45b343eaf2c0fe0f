import {scoreOf} from './hand-sample.ts';
import type {HandSample} from './hand-sample.ts';
import type {PathPoint} from './protractor.ts';
import {STROKE_SHAPES} from './stroke-shapes.ts';

/** What can be drawn, by its name among {@link STROKE_SHAPES}. */
export type Drawing = string;

export const DRAWINGS: readonly Drawing[] = Object.keys(STROKE_SHAPES);

const FINGERS = ['index', 'middle', 'ring', 'pinky'] as const;
/** By drawing: the fingers that its own stand out from. */
const OTHER_FINGERS = Object.fromEntries(
  Object.entries(STROKE_SHAPES).map(([name, {fingers}]) => [
    name,
    FINGERS.filter((finger) => finger === 'ring' || !fingers.includes(finger)),
  ]),
);

/** The straightness that a finger of a bent V does not reach. */
const BENT = {least: 0.95, sure: 0.88};
/** How much straighter than the others a finger is that surely draws. */
const CLEARLY_STRAIGHTER = 0.4;

export function tipOf(drawing: Drawing, {indexTip, pinkyTip}: HandSample): PathPoint {
  return STROKE_SHAPES[drawing]?.tip === 'pinky' ? pinkyTip : indexTip;
}

/** 0..1, how much the landmarks look as they do to draw this. */
export function shapeOf(drawing: Drawing, sample: HandSample): number {
  const shape = STROKE_SHAPES[drawing];
  if (shape === undefined) return 0;
  const {fingers, bent = false, unlike} = shape;
  const own = fingers.map((finger) => sample.straight[finger]);
  const others = OTHER_FINGERS[drawing]?.map((finger) => sample.straight[finger]) ?? [];
  const stands = standsOut(Math.min(...own), others) * (bent ? bentness(meanOf(own)) : 1);
  return unlike === undefined ? stands : stands * (1 - shapeOf(unlike, sample));
}

/**
 * 0..1, the same where a stroke may begin. The network knows the letters it begins as, also when a finger points at it, and those it never begins as:
 * with a thumb stretched out, or a finger that points sideways or down.
 */
export function startOf(drawing: Drawing, sample: HandSample): number {
  const {like = '', never = ''} = STROKE_SHAPES[drawing]?.begins ?? {};
  return Math.max(shapeOf(drawing, sample), scoreOf(sample, like)) * (1 - scoreOf(sample, never));
}

function standsOut(straight: number, others: readonly number[]): number {
  return clamp((straight - meanOf(others)) / CLEARLY_STRAIGHTER);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function bentness(straight: number): number {
  return clamp((BENT.least - straight) / (BENT.least - BENT.sure));
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}
