import type {TaughtFrame} from '../../contracts/taught-hand.ts';
import {STATIC_LETTERS} from '../scores/alphabet.ts';
import {meanOf, meanVector, squaredDistance, squaredLength} from '../hand/vectors.ts';

/** What came of one taught letter. */
export type Lesson =
  | {readonly kind: 'used'; readonly letter: string}
  /** Some of its frames show another letter: only the others are used. */
  | {
      readonly kind: 'mixed';
      readonly letter: string;
      readonly looksLike: string;
      /** Positions of those frames among the letter's. */
      readonly strays: readonly number[];
    }
  /** It shows another letter: none of it is used. */
  | {readonly kind: 'doubtful'; readonly letter: string; readonly looksLike: string};

/** Where a person's letter lies. */
export interface Prototype {
  /** Index into STATIC_LETTERS. */
  readonly label: number;
  readonly mean: Float32Array;
  /** The frames that can be used. */
  readonly frames: readonly TaughtFrame[];
}

export interface Judgement {
  readonly lessons: readonly Lesson[];
  /** Of the letters that can be used. */
  readonly prototypes: readonly Prototype[];
}

/**
 * When a letter is taken for wrongly taught. Squared distances are shares of the prototypes' mean squared length; margins are differences
 * of logits, the other letter's less its own.
 */
export interface JudgeConfig {
  /** Closer to another letter than this, and less likely to the network, a letter of many frames is that one. */
  readonly same: number;
  /** `same` grows by this share over the number of frames: the mean of a few may lie anywhere. */
  readonly fewFrames: number;
  /** From this margin on a letter need not lie so close to the one it is taken for … */
  readonly sureMargin: number;
  /** … but closer than this for each nat of the margin. */
  readonly nearPerNat: number;
  /** From this margin on a single frame shows the other letter, when it lies nearer to that than to the frames beside it. */
  readonly strayMargin: number;
  /** From this margin on frames show a letter the person did not teach. */
  readonly clearMargin: number;
  /** From this margin on frames show a letter the person did teach, wherever that lies: two may have been swapped. */
  readonly certainMargin: number;
}

export const DEFAULT_JUDGE: JudgeConfig = {
  same: 0.043,
  fewFrames: 2,
  sureMargin: 2.5,
  nearPerNat: 0.1,
  strayMargin: 2,
  clearMargin: 5,
  certainMargin: 6,
};

/** With fewer frames nobody can say which of them is the stray. */
const FEWEST_FOR_STRAYS = 3;

interface Taught extends Prototype {
  readonly logits: Float32Array;
}

/** Finds the letters, and the single frames, that were shown under another letter's name. */
export function judgeLessons(
  frames: readonly TaughtFrame[],
  config: JudgeConfig = DEFAULT_JUDGE,
): Judgement {
  const all = STATIC_LETTERS.flatMap((letter, label) => {
    const own = frames.filter((frame) => frame.letter === letter);
    return own.length === 0 ? [] : [summarize(label, own)];
  });
  const unit = meanOf(all.map(({mean}) => squaredLength(mean)));
  const judged = all.map((taught) => judgeLetter(taught, all, unit, config));
  return {
    lessons: judged.map(({lesson}) => lesson),
    prototypes: judged.flatMap(({prototype}) => prototype ?? []),
  };
}

function summarize(label: number, frames: readonly TaughtFrame[]): Taught {
  const mean = meanVector(frames.map(({embedding}) => embedding));
  return {
    label,
    frames,
    mean,
    logits: meanVector(frames.map(({logits}) => logits)),
  };
}

function judgeLetter(
  taught: Taught,
  all: readonly Taught[],
  unit: number,
  config: JudgeConfig,
): {lesson: Lesson; prototype: Prototype | null} {
  const {label, frames} = taught;
  const letter = nameOf(label);
  const others = all.filter((other) => other !== taught);
  const shown = letterShown(taught, others, unit, config);
  if (shown !== null) {
    return {lesson: {kind: 'doubtful', letter, looksLike: nameOf(shown)}, prototype: null};
  }
  const strays = strayFrames(taught, others, config);
  const [first] = strays;
  if (first === undefined || strays.length * 2 >= frames.length) {
    return {lesson: {kind: 'used', letter}, prototype: taught};
  }
  const positions = strays.map(({index}) => index);
  const rest = frames.filter((_, i) => !positions.includes(i));
  return {
    lesson: {kind: 'mixed', letter, looksLike: nameOf(first.label), strays: positions},
    prototype: {label, mean: meanVector(rest.map(({embedding}) => embedding)), frames: rest},
  };
}

/** The other letter that frames show, the likeliest to the network; null when they may be what they are called. */
function letterShown(
  {label, mean, logits, frames}: Taught,
  others: readonly Taught[],
  unit: number,
  {same, fewFrames, sureMargin, nearPerNat, clearMargin, certainMargin}: JudgeConfig,
): number | null {
  const shown = preferred(logits, label).find(({label: rival, margin}) => {
    const other = others.find((one) => one.label === rival);
    if (other === undefined) return margin > clearMargin;
    const distance = squaredDistance(mean, other.mean) / unit;
    const isSame = distance < same * (1 + fewFrames / frames.length);
    const isNear = margin > sureMargin && distance < nearPerNat * margin;
    return isSame || isNear || margin > certainMargin;
  });
  return shown?.label ?? null;
}

/** Frames unlike the letter's others, each with the letter it shows instead. */
function strayFrames(
  {label, frames, mean}: Taught,
  others: readonly Taught[],
  {strayMargin, clearMargin}: JudgeConfig,
): {index: number; label: number}[] {
  if (frames.length < FEWEST_FOR_STRAYS) return [];
  return frames.flatMap(({embedding, logits}, index) => {
    // n/(n-1) turns the distance from the mean of all frames into the one from the mean of the others.
    const own = squaredDistance(embedding, mean) * (frames.length / (frames.length - 1)) ** 2;
    const shown = preferred(logits, label).find(({label: rival, margin}) => {
      const other = others.find((one) => one.label === rival);
      if (other === undefined) return margin > clearMargin;
      return margin > strayMargin && squaredDistance(embedding, other.mean) < own;
    });
    return shown === undefined ? [] : [{index, label: shown.label}];
  });
}

/** Letters that are likelier than one to the network, the likeliest first. */
function preferred(logits: Float32Array, label: number): {label: number; margin: number}[] {
  const own = logits[label] ?? 0;
  return STATIC_LETTERS.map((_, index) => ({label: index, margin: (logits[index] ?? 0) - own}))
    .filter(({margin}) => margin > 0)
    .sort((a, b) => b.margin - a.margin);
}

function nameOf(label: number): string {
  return STATIC_LETTERS[label] ?? '';
}
