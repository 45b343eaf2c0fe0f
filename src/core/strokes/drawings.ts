import {scoreOf} from './hand-sample.ts';
import type {HandSample} from './hand-sample.ts';
import type {PathPoint} from './protractor.ts';

/** What can be drawn: ZZ is one Z with two bent fingers. */
export type Drawing = 'J' | 'Z' | 'ZZ';

export const DRAWINGS: readonly Drawing[] = ['J', 'Z', 'ZZ'];

/** The straightness that a finger of a bent V does not reach. */
const BENT = {least: 0.95, sure: 0.88};
/** How much straighter than the others a finger is that surely draws. */
const CLEARLY_STRAIGHTER = 0.4;

export function tipOf(drawing: Drawing, {indexTip, pinkyTip}: HandSample): PathPoint {
  return drawing === 'J' ? pinkyTip : indexTip;
}

/** 0..1, how much the landmarks look as they do to draw this. */
export function shapeOf(drawing: Drawing, sample: HandSample): number {
  const {index, middle, ring, pinky} = sample.straight;
  switch (drawing) {
    case 'J':
      return standsOut(pinky, [index, middle, ring]);
    case 'Z':
      return standsOut(index, [middle, ring, pinky]) * (1 - shapeOf('ZZ', sample));
    case 'ZZ':
      return standsOut(Math.min(index, middle), [ring, pinky]) * bentness((index + middle) / 2);
  }
}

/**
 * 0..1, the same where a stroke may begin. The network knows the letters it begins as, also when a finger points at it, and those it never begins as:
 * with a thumb stretched out, or a finger that points sideways or down.
 */
export function startOf(drawing: Drawing, sample: HandSample): number {
  const shape = shapeOf(drawing, sample);
  switch (drawing) {
    case 'J':
      return Math.max(shape, scoreOf(sample, 'I')) * (1 - scoreOf(sample, 'Y'));
    case 'Z':
      return Math.max(shape, scoreOf(sample, 'DX')) * (1 - scoreOf(sample, 'GHPQ'));
    case 'ZZ':
      return shape * (1 - scoreOf(sample, 'GHPQ'));
  }
}

function standsOut(straight: number, others: readonly number[]): number {
  const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
  return clamp((straight - mean) / CLEARLY_STRAIGHTER);
}

function bentness(straight: number): number {
  return clamp((BENT.least - straight) / (BENT.least - BENT.sure));
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}
