import type {TaughtFrame} from '../contracts/taught-hand.ts';
import {NO_LETTER_INDEX, STATIC_LETTERS} from './alphabet.ts';
import {judgeLessons} from './judge-lessons.ts';
import type {Judgement, Lesson, Prototype} from './judge-lessons.ts';
import {meanOf, squaredDistance, squaredLength} from './vectors.ts';

/** One person's hand on top of a network that stays as it is. */
export interface OwnHand {
  /** What came of each taught letter, in the order of the alphabet. */
  readonly lessons: readonly Lesson[];
  /**
   * @param logits the network's, in the order of LABELS
   * @param embedding the same frame's, of the length that was taught
   * @returns logits that know this person's letters; a frame far from all that was taught keeps its own
   */
  adapt(logits: ArrayLike<number>, embedding: ArrayLike<number>): Float32Array;
}

/** Reaches are squared distances as shares of the prototypes' mean squared length: how near a frame must be for a letter to gain. */
export interface OwnHandConfig {
  /** What a frame right on a letter's prototype adds to that letter's logit. */
  readonly gain: number;
  /** Against the other letters that were taught. */
  readonly reach: number;
  /** Against letters that were not: nothing is known about where this person's lie. */
  readonly reachUntaught: number;
  /** Against "no letter". */
  readonly reachNoLetter: number;
}

export const DEFAULT_OWN_HAND: OwnHandConfig = {
  gain: 24,
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
  const untaught = STATIC_LETTERS.map((_, label) => label).filter((label) => !taught.has(label));
  return {
    lessons,
    adapt: (logits, embedding) => {
      const distances = prototypes.map(({mean}) => squaredDistance(embedding, mean) / unit);
      return addGains(logits, distances, {prototypes, untaught}, config);
    },
  };
}

/**
 * Each taught letter gains the nearer the frame is. A letter that was not taught gains as much as the best of them, less what that one
 * gains within the smaller reach: so where the network read it, a taught letter takes over only in its own close surroundings.
 */
function addGains(
  logits: ArrayLike<number>,
  distances: readonly number[],
  {prototypes, untaught}: {prototypes: readonly Prototype[]; untaught: readonly number[]},
  {gain, reach, reachUntaught, reachNoLetter}: OwnHandConfig,
): Float32Array {
  const gainWithin = (distance: number, limit: number) => gain * Math.max(0, 1 - distance / limit);
  const evenOut = (limit: number) =>
    distances.reduce(
      (most, distance) => Math.max(most, gainWithin(distance, reach) - gainWithin(distance, limit)),
      0,
    );
  const adapted = Float32Array.from(logits);
  const add = (label: number, amount: number) => {
    adapted[label] = (adapted[label] ?? 0) + amount;
  };
  prototypes.forEach(({label}, i) => add(label, gainWithin(distances[i] ?? Infinity, reach)));
  const forUntaught = evenOut(reachUntaught);
  for (const label of untaught) add(label, forUntaught);
  add(NO_LETTER_INDEX, evenOut(reachNoLetter));
  return adapted;
}
