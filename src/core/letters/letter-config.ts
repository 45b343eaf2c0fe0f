import {RESTING_SHAPES, SLIDES} from '../scores/alphabet.ts';
import {USUAL_HOLD_MS} from './usual-hold.ts';
import type {HandMotion} from '../hand/hand-motion.ts';

/** How letters are committed. The defaults were chosen by `npm run simulate`, see docs/spelling.md and docs/experiments/first-letters.md. */
export interface LetterConfig {
  /** Milliseconds an ordinary letter is held; a clear one needs less, a torn one more. */
  readonly holdMs: number;
  /** Nats of lead from which a letter is clear, and what `holdMs` is then multiplied by. */
  readonly clearLead: number;
  readonly clearFactor: number;
  /** Nats of lead up to which it is torn between two letters, and what `holdMs` is then multiplied by. */
  readonly tornLead: number;
  readonly tornFactor: number;
  /**
   * What `holdMs` is multiplied by for a letter that the hand leaves: for so long it must have been shown. It grows with the milliseconds a letter takes the hand, by 1 for each `fullFactorMs`, from the
   * least to the most.
   */
  readonly leftFactor: number;
  readonly mostLeftFactor: number;
  readonly fullFactorMs: number;
  /** Milliseconds that a letter is thought to take at most. */
  readonly quickMs: number;
  /** Milliseconds a hold takes longer than that. */
  readonly extraMs: number;
  /** Mean score of the frames (see `anyLetterScore`) from which it is sure that there is a letter at all, and milliseconds a hold takes longer below it. */
  readonly sureScore: number;
  readonly unsureMs: number;
  /** Letters that hands show which rest or point, and milliseconds a hold of one takes longer. */
  readonly idleShapes: string;
  readonly idleShapeMs: number;
  /** Stillness (0..1) under which a lowered hand is still on its way. */
  readonly loweredStillness: number;
  /** Milliseconds a typed letter must be gone before it can be typed again. */
  readonly releaseMs: number;
  /** Milliseconds after which a letter that is still shown is typed a second time; null for never. */
  readonly doubleAfterMs: number | null;
  /** Score (0..1) a letter needs to begin its hold. */
  readonly minScore: number;
  /** What it and the second need together: torn between two is a letter, torn between many is none. */
  readonly minPair: number;
  /** Palm lengths under the place of the last letter from which a hand is lowered. */
  readonly loweredBy: number;
  /** Lower score (0..1) that is enough to go on: a wavering letter is not lost. */
  readonly keepScore: number;
  /** From the model card: a letter whose frames' mean score is lower is none, see `anyLetterScore`. */
  readonly rejectBelow: number;
  /** The most milliseconds one frame may add to a hold: a frozen camera must not type. */
  readonly maxStepMs: number;
  /** How many times faster a broken hold empties than it filled. */
  readonly emptyingSpeed: number;
  /** Palm lengths a second up to which a hand is still, and from which it only passes through shapes. */
  readonly stillSpeed: number;
  readonly fullSpeed: number;
  /** Share 0..1 of the speed through the picture that counts: a steady shape may drift. */
  readonly travelShare: number;
  /** Palm lengths of a quick shift of the hand that count as a slide or a bounce: the letter may be typed again. */
  readonly slide: number;
  /** Milliseconds after which a slow drift of the hand is forgotten. */
  readonly driftMs: number;
}

export const DEFAULT_LETTER_CONFIG: LetterConfig = {
  holdMs: USUAL_HOLD_MS,
  clearLead: 3,
  clearFactor: 0.5,
  tornLead: 0.7,
  tornFactor: 1.4,
  leftFactor: 0.12,
  mostLeftFactor: 0.5,
  fullFactorMs: 1400,
  quickMs: Infinity,
  extraMs: 0,
  sureScore: 0.92,
  unsureMs: 0,
  idleShapes: RESTING_SHAPES,
  idleShapeMs: 0,
  loweredStillness: 0.5,
  releaseMs: 120,
  doubleAfterMs: null,
  minScore: 0.35,
  minPair: 0.65,
  loweredBy: 0.3,
  keepScore: 0.25,
  rejectBelow: 0,
  maxStepMs: 150,
  emptyingSpeed: 2,
  stillSpeed: 0.8,
  fullSpeed: 2.2,
  travelShare: 0.5,
  slide: SLIDES ? 0.18 : Infinity,
  driftMs: 300,
};

/**
 * A hand that has not spelled lately may do anything: it holds a letter longer and stiller, longer still in a shape that hands rest in, and much longer when it is not sure
 * to be a letter. It may be quick as well: what it passes through waits for what follows.
 */
export const FIRST_LETTER: Pick<
  LetterConfig,
  'extraMs' | 'unsureMs' | 'idleShapeMs' | 'travelShare' | 'emptyingSpeed' | 'quickMs'
> = {
  extraMs: 250,
  unsureMs: 750,
  idleShapeMs: 500,
  travelShare: 1.3,
  emptyingSpeed: 3,
  quickMs: 200,
};

/** After one letter that is certain another needs no longer hold: both together are a word. */
export const SECOND_LETTER = {...FIRST_LETTER, extraMs: 0};

/** A lowered hand rests: it means a shape that hands rest in only where it shows it for longer than a pause takes. */
export const LOWERED_LETTER = {...FIRST_LETTER, idleShapeMs: 2500};

/** 0 for a hand that only passes through shapes to 1 for one that holds still. */
export function stillnessOf(
  motion: HandMotion | null,
  {stillSpeed, fullSpeed, travelShare}: LetterConfig,
): number {
  if (motion === null) return 1;
  const speed = Math.max(motion.change, motion.travel * travelShare);
  return Math.min(1, Math.max(0, (fullSpeed - speed) / (fullSpeed - stillSpeed)));
}
