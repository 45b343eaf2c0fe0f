import {FINGERS, type Finger, type HandMeasures, type Measure} from './measure-hand.ts';
import {degrees} from './vectors-3d.ts';

/** One way in which a hand differs from a letter. */
export type Difference =
  | {readonly part: Finger; readonly problem: 'too-bent' | 'too-straight'}
  /** All four. */
  | {readonly part: 'fingers'; readonly problem: 'too-bent' | 'too-straight'}
  /** Index and middle finger. */
  | {readonly part: 'pair'; readonly problem: 'too-apart' | 'too-close' | 'not-crossed' | 'crossed'}
  | {
      readonly part: 'thumb';
      readonly problem: 'too-far-out' | 'too-far-in' | 'too-high' | 'too-low';
    }
  /** The tips of thumb and finger. */
  | {readonly part: 'thumb-and-index' | 'thumb-and-middle'; readonly problem: 'apart' | 'touching'}
  | {
      readonly part: 'palm';
      /** What it should be and is not. */
      readonly problem: 'not-up' | 'not-sideways' | 'not-down' | 'not-facing' | 'not-aside';
    };

/** How far people's right letters lie from the target, and a little more. */
export interface Tolerance {
  /** Degrees of a finger's bend. */
  readonly bend: number;
  /** Degrees between two fingers. */
  readonly spread: number;
  /** Palm lengths of the thumb's tip, sideways and along. */
  readonly thumbOut: number;
  readonly thumbUp: number;
  /** Palm lengths under which tips that should be apart touch, and over which tips that should touch are apart. */
  readonly touching: number;
  readonly apart: number;
}

export const DEFAULT_TOLERANCE: Tolerance = {
  bend: 60,
  spread: 12,
  thumbOut: 0.36,
  thumbUp: 0.34,
  touching: 0.24,
  apart: 0.6,
};

/** How many are told at once: more is too much to do. */
export const MOST_DIFFERENCES = 3;

/** Degrees: a finger under the first is straight, one over the second is folded, and how much so does not count. */
const STRAIGHT = 40;
const FOLDED = 150;
/** Degrees under which a finger points somewhere, so that what it does beside its neighbour can be seen. */
const POINTING = 90;
/** A hand whose palm runs this far (0..1) towards or away from the viewer hides its fingers. */
const END_ON = 0.7;
/** Fingers of a hand that is held sideways or down are seen less well. */
const TURNED_FACTOR = 1.5;

interface Weighed {
  readonly difference: Difference;
  /** In tolerances. */
  readonly weight: number;
}

/**
 * Says in what a hand differs from a letter, at most {@link MOST_DIFFERENCES}: how it is held before its fingers, the worst finger first, and the thumb last, as
 * its place depends on the fingers.
 * @param target see `letterTarget`
 */
export function compareHand(
  hand: HandMeasures,
  target: HandMeasures,
  tolerance: Tolerance = DEFAULT_TOLERANCE,
): readonly Difference[] {
  const palm = comparePalm(hand, target);
  const hidden = Math.abs(hand.palm.along[2]) > END_ON;
  const shape = hidden ? [] : compareShape(hand, target, tolerance);
  return [...palm, ...shape]
    .filter(({weight}) => weight > 1)
    .slice(0, MOST_DIFFERENCES)
    .map(({difference}) => difference);
}

function compareShape(hand: HandMeasures, target: HandMeasures, tolerance: Tolerance): Weighed[] {
  return [
    ...compareBends(hand, target, tolerance),
    ...comparePair(hand, target, tolerance),
    ...compareThumb(hand, target, tolerance),
  ];
}

/** Four fingers with the same fault are one thing to do. */
function compareBends(hand: HandMeasures, target: HandMeasures, tolerance: Tolerance): Weighed[] {
  const each = FINGERS.map((finger) => compareBend(finger, hand, target, tolerance));
  const wrong = each.filter(({weight}) => weight > 1);
  const problem = wrong[0]?.problem;
  const isAll = wrong.length === FINGERS.length && wrong.every((one) => one.problem === problem);
  if (problem !== undefined && isAll) {
    const weight = Math.max(...wrong.map((one) => one.weight));
    return [{difference: {part: 'fingers', problem}, weight}];
  }
  const worstFirst = wrong.sort((a, b) => b.weight - a.weight);
  return worstFirst.map(({finger, problem, weight}) => ({
    difference: {part: finger, problem},
    weight,
  }));
}

function compareBend(
  finger: Finger,
  hand: HandMeasures,
  target: HandMeasures,
  tolerance: Tolerance,
) {
  const clip = ({numbers}: HandMeasures) =>
    Math.min(FOLDED, Math.max(STRAIGHT, numbers[`${finger}Bend`]));
  const more = clip(hand) - clip(target);
  const allowed = tolerance.bend * (isUpright(target) ? 1 : TURNED_FACTOR);
  const problem = more > 0 ? ('too-bent' as const) : ('too-straight' as const);
  return {finger, problem, weight: Math.abs(more) / allowed};
}

/** Degrees the target spreads its fingers by, as far as that is part of the letter. */
const SPREAD = 8;
const CROSSED = -15;

function comparePair(hand: HandMeasures, target: HandMeasures, {spread}: Tolerance): Weighed[] {
  const points = ({numbers}: HandMeasures) =>
    numbers.indexBend < POINTING && numbers.middleBend < POINTING;
  if (!points(hand) || !points(target)) return [];
  const wanted = target.numbers.indexMiddleSpread;
  const more = hand.numbers.indexMiddleSpread - wanted;
  // Fingers that should be apart may be so as far as they will.
  if (wanted > SPREAD && more > 0) return [];
  const weight = Math.abs(more) / spread;
  const closer = wanted > SPREAD ? 'too-close' : 'crossed';
  const further = wanted < CROSSED ? 'not-crossed' : 'too-apart';
  return [{difference: {part: 'pair', problem: more > 0 ? further : closer}, weight}];
}

function compareThumb(hand: HandMeasures, target: HandMeasures, tolerance: Tolerance): Weighed[] {
  const touches = [
    compareTips('thumb-and-index', 'thumbToIndex', hand, target, tolerance),
    compareTips('thumb-and-middle', 'thumbToMiddle', hand, target, tolerance),
  ].flat();
  if (touches.some(({weight}) => weight > 1) || !isUpright(target) || isAside(target)) {
    return touches;
  }
  const out = hand.numbers.thumbOut - target.numbers.thumbOut;
  const up = hand.numbers.thumbUp - target.numbers.thumbUp;
  const sideways = Math.abs(out) / tolerance.thumbOut;
  const along = Math.abs(up) / tolerance.thumbUp;
  return [
    sideways >= along
      ? {
          difference: {part: 'thumb', problem: out > 0 ? 'too-far-out' : 'too-far-in'},
          weight: sideways,
        }
      : {difference: {part: 'thumb', problem: up > 0 ? 'too-high' : 'too-low'}, weight: along},
  ];
}

/** Palm lengths under which the target's tips touch, and over which they are apart on purpose. */
const TARGET_TOUCHES = 0.3;
const TARGET_APART = 0.55;

function compareTips(
  part: 'thumb-and-index' | 'thumb-and-middle',
  measure: Extract<Measure, 'thumbToIndex' | 'thumbToMiddle'>,
  hand: HandMeasures,
  target: HandMeasures,
  {touching, apart}: Tolerance,
): Weighed[] {
  const [now, wanted] = [hand.numbers[measure], target.numbers[measure]];
  if (wanted < TARGET_TOUCHES) {
    return [{difference: {part, problem: 'apart'}, weight: now / apart}];
  }
  if (wanted < TARGET_APART) return [];
  return [{difference: {part, problem: 'touching'}, weight: touching / Math.max(now, 0.01)}];
}

/** Degrees from upright under which a letter's hand points up. */
const UPRIGHT = 30;
/** Degrees from upright at which such a letter is no longer held up. */
const TIPPED = 65;
/** The share of its turn from upright that a letter held sideways or down needs at least. */
const TURN_SHARE = 0.4;
/** Degrees over which a letter points down, not sideways. */
const DOWN = 85;
/** How much less than the target's the palm's `out` may be towards the viewer (-1..1). */
const TURNED_AWAY = 0.55;
/** Where a palm that should look aside faces the viewer. */
const FACING = 0.78;

function comparePalm(hand: HandMeasures, target: HandMeasures): Weighed[] {
  const turn = fromUpright(hand);
  const wanted = fromUpright(target);
  if (!isUpright(target)) {
    const problem = wanted > DOWN ? 'not-down' : 'not-sideways';
    return [
      {difference: {part: 'palm', problem}, weight: (wanted * TURN_SHARE) / Math.max(1, turn)},
    ];
  }
  const facing = hand.palm.out[2];
  const turned: Weighed = isAside(target)
    ? {difference: {part: 'palm', problem: 'not-aside'}, weight: 1 + facing - FACING}
    : {
        difference: {part: 'palm', problem: 'not-facing'},
        weight: 1 + target.palm.out[2] - TURNED_AWAY - facing,
      };
  return [{difference: {part: 'palm', problem: 'not-up'}, weight: turn / TIPPED}, turned];
}

function isUpright(target: HandMeasures): boolean {
  return fromUpright(target) < UPRIGHT;
}

function isAside({palm}: HandMeasures): boolean {
  return Math.abs(palm.out[0]) > Math.abs(palm.out[2]);
}

/** Degrees between the palm and straight up. */
function fromUpright({palm}: HandMeasures): number {
  return degrees(Math.acos(Math.min(1, Math.max(-1, palm.along[1]))));
}
