import {NO_LETTER_INDEX} from '../../../src/core/scores/alphabet.ts';
import type {OwnHand} from '../../../src/core/teach/own-hand.ts';
import {isOnePerson} from '../data/people.ts';
import type {SeenHand} from './read-hands.ts';

/** A person left out of the training: what they teach and what they are tested on. */
export interface Pupil {
  readonly name: string;
  readonly source: string;
  /** The network that reads them: nobody else's embeddings compare with theirs. */
  readonly network: string;
  readonly taught: readonly SeenHand[];
  readonly tested: readonly SeenHand[];
}

/**
 * The first photos of each letter are taught, the rest is for testing. A letter with no more photos than that is tested without being
 * taught.
 * @param hands of any number of people, in the order they were taken in
 * @param network that read them
 */
export function toPupils(
  hands: readonly SeenHand[],
  framesPerLetter: number,
  network = '',
): Pupil[] {
  const letters = hands.filter((hand) => hand.truth !== NO_LETTER_INDEX && isOnePerson(hand));
  return [...new Set(letters.map(({signer}) => signer))].sort().map((name) => {
    const own = letters.filter(({signer}) => signer === name);
    const groups = lettersOf(own).map((truth) => own.filter((hand) => hand.truth === truth));
    const enough = (group: readonly SeenHand[]) => group.length > framesPerLetter;
    return {
      name,
      source: own[0]?.source ?? '',
      network,
      taught: groups.filter(enough).flatMap((group) => group.slice(0, framesPerLetter)),
      tested: groups.flatMap((group) => (enough(group) ? group.slice(framesPerLetter) : group)),
    };
  });
}

/** Indices of the letters that hands show, in alphabetical order. */
export function lettersOf(hands: readonly SeenHand[]): number[] {
  return [...new Set(hands.map(({truth}) => truth))].sort((a, b) => a - b);
}

/** @param own null for the network as it is */
function isRight({logits, embedding, truth}: SeenHand, own: OwnHand | null): boolean {
  return bestOf(own?.adapt(logits, embedding) ?? logits) === truth;
}

function bestOf(logits: Float32Array): number {
  return logits.indexOf(Math.max(...logits));
}

/** Share of hands that are read wrong. */
export function errorOf(hands: readonly SeenHand[], own: OwnHand | null): number {
  return hands.filter((hand) => !isRight(hand, own)).length / Math.max(1, hands.length);
}
