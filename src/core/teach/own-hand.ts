import type {TaughtFrame} from '../../contracts/taught-hand.ts';
import {NO_LETTER_INDEX, STATIC_LETTERS} from '../scores/alphabet.ts';
import {judgeLessons} from './judge-lessons.ts';
import type {Judgement, Lesson, Prototype} from './judge-lessons.ts';
import {meanOf, squaredDistance, squaredLength} from '../hand/vectors.ts';

/** One person's hand on top of a network that stays as it is. */
export interface OwnHand {
  /** What came of each taught letter, in the order of the alphabet. */
  readonly lessons: readonly Lesson[];
  /**
   * @param logits the network's, in the order of LABELS
   * @param embedding the same frame's, of the length that was taught
   * @param into where to write the result, of the length of `logits`; a new array by default
   * @returns `into`: logits that know this person's letters; a frame far from all that was taught keeps its own
   */
  adapt(logits: ArrayLike<number>, embedding: ArrayLike<number>, into?: Float32Array): Float32Array;
}

/** Reaches are squared distances to a letter's nearest taught frame, as shares of the letters' mean squared length: how near a frame must be for a letter to gain. */
export interface OwnHandConfig {
  /** What a frame that is just like a taught one adds to that letter's logit. */
  readonly gain: number;
  /** Against the other letters that were taught. */
  readonly reach: number;
  /** Against letters that were not: nothing is known about where this person's lie. */
  readonly reachUntaught: number;
  /** Against "no letter". */
  readonly reachNoLetter: number;
}

export const DEFAULT_OWN_HAND: OwnHandConfig = {
  gain: 40,
  reach: 0.35,
  reachUntaught: 0.1,
  reachNoLetter: 0.25,
};

/** Learns one person's letters from a few frames of each; letters may be missing. Nothing taught: everything stays as it is. */
export function ownHand(
  frames: readonly TaughtFrame[],
  config: OwnHandConfig = DEFAULT_OWN_HAND,
): OwnHand {
  return adapterOf(judgeLessons(frames), config);
}

/** The adapter of lessons that were judged already. */
export function adapterOf(
  {lessons, prototypes}: Judgement,
  config: OwnHandConfig = DEFAULT_OWN_HAND,
): OwnHand {
  const unit = meanOf(prototypes.map(({mean}) => squaredLength(mean)));
  const taught = new Set(prototypes.map(({label}) => label));
  const doubted = new Set(
    lessons.flatMap(({kind, letter}) =>
      kind === 'doubtful' ? [STATIC_LETTERS.indexOf(letter)] : [],
    ),
  );
  const untaught = STATIC_LETTERS.map((_, label) => label).filter((label) => !taught.has(label));
  const distances = new Float64Array(prototypes.length);
  return {
    lessons,
    adapt: (logits, embedding, into = new Float32Array(logits.length)) => {
      for (const [i, {frames}] of prototypes.entries()) {
        distances[i] = nearestDistance(embedding, frames) / unit;
      }
      into.set(logits);
      addGains(into, distances, {prototypes, untaught, doubted}, config);
      return into;
    },
  };
}

/** Labels by what is known of them. */
interface Known {
  readonly prototypes: readonly Prototype[];
  /** Letters that are not used, doubted ones among them. */
  readonly untaught: readonly number[];
  readonly doubted: ReadonlySet<number>;
}

/** A letter is shown in more ways than one, so what counts is the frame most alike, not their mean. */
function nearestDistance(embedding: ArrayLike<number>, frames: readonly TaughtFrame[]): number {
  let nearest = Infinity;
  for (const frame of frames) {
    nearest = Math.min(nearest, squaredDistance(embedding, frame.embedding));
  }
  return nearest;
}

/**
 * Each taught letter gains the nearer the frame is to one of its own. A letter that was not taught gains as much as the best of them, less what that one
 * gains within the smaller reach: so where the network read it, a taught letter takes over only in its own close surroundings. A doubted
 * letter gains as much as the best: whoever taught it badly keeps what the network thinks of it.
 * @param logits changed in place
 */
function addGains(
  logits: Float32Array,
  distances: Float64Array,
  {prototypes, untaught, doubted}: Known,
  config: OwnHandConfig,
): void {
  const add = (label: number, amount: number) => {
    logits[label] = (logits[label] ?? 0) + amount;
  };
  const forUntaught = mostBeyond(config.reachUntaught, distances, config);
  const best = mostBeyond(0, distances, config);
  for (const [i, {label}] of prototypes.entries()) {
    add(label, gainWithin(config.reach, distances[i] ?? Infinity, config));
  }
  for (const label of untaught) add(label, doubted.has(label) ? best : forUntaught);
  add(NO_LETTER_INDEX, mostBeyond(config.reachNoLetter, distances, config));
}

function gainWithin(limit: number, distance: number, {gain}: OwnHandConfig): number {
  return distance < limit ? gain * (1 - distance / limit) : 0;
}

/** The most that a taught letter gains beyond what it gains within the limit. */
function mostBeyond(limit: number, distances: Float64Array, config: OwnHandConfig): number {
  let most = 0;
  for (const distance of distances) {
    const beyond = gainWithin(config.reach, distance, config) - gainWithin(limit, distance, config);
    most = Math.max(most, beyond);
  }
  return most;
}
