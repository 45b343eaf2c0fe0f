import type {LetterScores} from '../../contracts/recognition.ts';
import {LABELS} from '../scores/alphabet.ts';
import type {FingerValues, HandSample} from './hand-sample.ts';
import type {PathPoint} from './protractor.ts';
import {STROKE_SHAPES} from './stroke-shapes.ts';

/** What can be drawn, by its name among {@link STROKE_SHAPES}. */
export type Drawing = string;

type Finger = keyof FingerValues;

/** What is looked at for a drawing, prepared: every frame of the last seconds is looked at for each. */
interface Look {
  readonly isPinky: boolean;
  readonly fingers: readonly Finger[];
  readonly others: readonly Finger[];
  readonly isBent: boolean;
  readonly unlike: Drawing | null;
  /** Places in LABELS. */
  readonly like: readonly number[];
  readonly never: readonly number[];
}

export const DRAWINGS: readonly Drawing[] = Object.keys(STROKE_SHAPES);

const FINGERS: readonly Finger[] = ['index', 'middle', 'ring', 'pinky'];

const LOOKS: ReadonlyMap<Drawing, Look> = new Map(
  Object.entries(STROKE_SHAPES).map(([name, {tip, fingers, bent, unlike, begins}]) => [
    name,
    {
      isPinky: tip === 'pinky',
      fingers,
      others: FINGERS.filter((finger) => !fingers.some((own) => own === finger)),
      isBent: bent ?? false,
      unlike: unlike ?? null,
      like: placesOf(begins.like),
      never: placesOf(begins.never),
    },
  ]),
);

/** The straightness that a finger of a bent V does not reach. */
const BENT = {least: 0.95, sure: 0.88};
/** How much straighter than the others a finger is that surely draws. */
const CLEARLY_STRAIGHTER = 0.4;

export function tipOf(drawing: Drawing, {indexTip, pinkyTip}: HandSample): PathPoint {
  return LOOKS.get(drawing)?.isPinky === true ? pinkyTip : indexTip;
}

/** 0..1, how much the landmarks look as they do to draw this. */
export function shapeOf(drawing: Drawing, sample: HandSample): number {
  const look = LOOKS.get(drawing);
  if (look === undefined) return 0;
  const {straight} = sample;
  const stands = clamp(
    (leastOf(straight, look.fingers) - meanOf(straight, look.others)) / CLEARLY_STRAIGHTER,
  );
  const shape = look.isBent ? stands * bentness(meanOf(straight, look.fingers)) : stands;
  return look.unlike === null ? shape : shape * (1 - shapeOf(look.unlike, sample));
}

/**
 * 0..1, the same where a stroke may begin. The network knows the letters it begins as, also when a finger points at it, and those it never begins as:
 * with a thumb stretched out, or a finger that points sideways or down.
 */
export function startOf(drawing: Drawing, sample: HandSample): number {
  const look = LOOKS.get(drawing);
  if (look === undefined) return 0;
  const {scores} = sample;
  const begins = Math.max(shapeOf(drawing, sample), sumOf(scores, look.like));
  return begins * (1 - sumOf(scores, look.never));
}

function placesOf(letters: string): readonly number[] {
  return letters.split('').map((letter) => LABELS.indexOf(letter));
}

/** The network's scores of some letters together, 0..1. */
function sumOf(scores: LetterScores, places: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += scores[place] ?? 0;
  return sum;
}

function meanOf(straight: FingerValues, fingers: readonly Finger[]): number {
  let sum = 0;
  for (const finger of fingers) sum += straight[finger];
  return sum / fingers.length;
}

function leastOf(straight: FingerValues, fingers: readonly Finger[]): number {
  let least = Infinity;
  for (const finger of fingers) least = Math.min(least, straight[finger]);
  return least;
}

function bentness(straight: number): number {
  return clamp((BENT.least - straight) / (BENT.least - BENT.sure));
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}
