import {NO_LETTER_INDEX} from '../../../src/core/scores/alphabet.ts';
import {meanOf, perSource, toScored} from '../figures/measure.ts';
import type {Network} from '../network/layers.ts';
import type {Weights} from '../network/weights.ts';
import {isPhotoOfSomebody, personOf} from '../data/people.ts';
import {derivedRandom} from '../../support/numbers/random.ts';
import type {Sample} from '../data/sample.ts';
import {sampleReader} from '../figures/score-samples.ts';

export interface ValidationConfig {
  /** Share of the people with photos who are held back; 0 trains on everybody for all steps. */
  readonly share: number;
  /** Steps from one validation to the next. */
  readonly everySteps: number;
  /** Training ends after so many validations in a row without a gain; 0 never ends it early. */
  readonly patience: number;
}

export interface ValidationSplit {
  readonly learnt: readonly Sample[];
  /** Photos of letters by people of whom nothing is learnt, recordings included. */
  readonly heldBack: readonly Sample[];
  readonly people: readonly string[];
}

const SPLIT_PLACE = 3;

/**
 * Holds people back for validation. All photos of a person go together, and with them every copy of a photo.
 * @throws Error when there are too few people
 */
export function splitForValidation(
  samples: readonly Sample[],
  share: number,
  seed: number,
): ValidationSplit {
  if (share < 0) throw new Error('fit.validation.share is a share of the people, 0 or more');
  if (share === 0) return {learnt: samples, heldBack: [], people: []};
  const all = [...new Set(samples.filter(isLetterPhoto).map(personOf))].sort();
  const count = Math.max(1, Math.round(share * all.length));
  if (count >= all.length) {
    throw new Error(
      `validation would hold back ${count} of ${all.length} people with photos: lower fit.validation.share or set it to 0`,
    );
  }
  const people = drawSome(all, count, seed);
  const isHeldBack = (sample: Sample) => people.includes(personOf(sample));
  return {
    learnt: samples.filter((sample) => !isHeldBack(sample)),
    heldBack: samples.filter((sample) => isHeldBack(sample) && isLetterPhoto(sample)),
    people,
  };
}

function isLetterPhoto(sample: Sample): boolean {
  return sample.label !== NO_LETTER_INDEX && isPhotoOfSomebody(sample);
}

function drawSome(names: readonly string[], count: number, seed: number): string[] {
  const random = derivedRandom(seed, SPLIT_PLACE);
  const ranked = names.map((name) => ({name, rank: random.next()}));
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked
    .slice(0, count)
    .map(({name}) => name)
    .sort();
}

/** @returns what tells top-1 of weights on these samples, every source counting alike */
export function validator(network: Network, samples: readonly Sample[]): (w: Weights) => number {
  const read = sampleReader(network, samples);
  return (weights) => {
    const scored = read(weights).map((reading) => toScored(reading));
    return meanOf(Object.values(perSource(scored))).top1;
  };
}
