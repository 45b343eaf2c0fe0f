import {compareHand, type Difference} from './compare-hand.ts';
import type {HandMeasures} from './measure-hand.ts';
import {DRAWN_WITH} from '../strokes/drawn-with.ts';
import {letterTarget} from './letter-target.ts';

/** What there is to say about a hand that should show a letter. */
export type Feedback =
  | {readonly kind: 'no-hand'}
  /** There is a hand, and nothing sure about it yet. */
  | {readonly kind: 'looking'}
  /** It is the letter: it only has to be held. */
  | {readonly kind: 'hold'}
  /** It has the shape of a letter that is drawn in the air. */
  | {readonly kind: 'draw'}
  | {readonly kind: 'differs'; readonly differences: readonly Difference[]}
  /** Its joints are where they should be as far as can be measured, but it reads as another letter. */
  | {readonly kind: 'reads-as'; readonly letter: string};

export interface Attempt {
  /** The letter asked for, A to Z. */
  readonly target: string;
  /** The letter the network reads, if it is sure of one. */
  readonly reads: string | null;
  /** Null when there is no hand. */
  readonly measures: HandMeasures | null;
}

export function isDrawn(letter: string): boolean {
  return letter in DRAWN_WITH;
}

/** Judges one moment. What the network reads decides what is right; the joints say why it is not, where the letter was measured. */
export function judgeAttempt({target, reads, measures}: Attempt): Feedback {
  if (measures === null) return {kind: 'no-hand'};
  if (reads === target) return {kind: 'hold'};
  const wanted = letterTarget(target);
  const differences = wanted === null ? [] : compareHand(measures, wanted);
  if (isDrawn(target)) {
    // Its palm turns on the way.
    const ofShape = differences.filter(({part}) => part !== 'palm');
    const hasShape = ofShape.length === 0 || DRAWN_WITH[target]?.includes(reads ?? ' ') === true;
    return hasShape ? {kind: 'draw'} : {kind: 'differs', differences: ofShape};
  }
  if (differences.length > 0) return {kind: 'differs', differences};
  return reads === null ? {kind: 'looking'} : {kind: 'reads-as', letter: reads};
}
