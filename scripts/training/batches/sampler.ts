import {NO_LETTER_INDEX} from '../../../src/core/scores/alphabet.ts';
import {isPhotoOfSomebody} from '../data/people.ts';
import type {Random} from '../../support/numbers/random.ts';
import type {Sample} from '../data/sample.ts';

export interface BalanceConfig {
  /** Share of draws that are recordings of landmarks (when there are any). */
  readonly recordings: number;
  /** Share of draws that are "no letter" (when there are any). */
  readonly noLetter: number;
  /** Share of draws that are small pictures without landmarks, such as Sign-MNIST (when there are any). */
  readonly pictures: number;
  /** Share of draws that are photos of the rendered hand (when there are any): one source, but a person of its own in every picture. */
  readonly rendered: number;
}

export const BALANCE: BalanceConfig = {
  recordings: 0.12,
  noLetter: 0.1,
  pictures: 0.1,
  rendered: 0.12,
};

/** Draws one sample at random. */
export type Sampler = (random: Random) => Sample;

/**
 * A sampler under which no big source drowns a small one: a signer is drawn with the square root of the number of their samples as weight,
 * then one of their letters evenly, then one of that letter's samples evenly.
 * @throws Error when there are no samples
 */
export function balancedSampler(samples: readonly Sample[], config: BalanceConfig): Sampler {
  const isNoLetter = ({label}: Sample) => label === NO_LETTER_INDEX;
  const noLetters = samples.filter(isNoLetter);
  const letters = samples.filter((sample) => !isNoLetter(sample));
  const ofKind = (kind: Sample['evidence']['kind']) =>
    signerSampler(letters.filter(({evidence}) => evidence.kind === kind));
  const photos = letters.filter(({evidence}) => evidence.kind === 'photo');
  const {recordings, noLetter, pictures, rendered} = config;
  const parts = [
    {share: recordings, draw: ofKind('recording')},
    {share: noLetter, draw: signerSampler(noLetters)},
    {share: pictures, draw: ofKind('picture')},
    {share: rendered, draw: signerSampler(photos.filter((sample) => !isPhotoOfSomebody(sample)))},
    {
      share: 1 - recordings - noLetter - pictures - rendered,
      draw: signerSampler(letters.filter(isPhotoOfSomebody)),
    },
  ].flatMap(({share, draw}) => (draw === null ? [] : [{share, draw}]));
  if (parts.length === 0) throw new Error('there is nothing to train on');
  return (random) => weighted(parts, ({share}) => share, random).draw(random);
}

function signerSampler(samples: readonly Sample[]): Sampler | null {
  if (samples.length === 0) return null;
  const signers = groupBy(samples, ({signer}) => signer).map((own) => ({
    weight: Math.sqrt(own.length),
    letters: groupBy(own, ({label}) => String(label)),
  }));
  const cumulative = cumulate(signers.map(({weight}) => weight));
  return (random) => {
    const letters = signers[pick(cumulative, random)]?.letters ?? [];
    const own = letters[random.below(letters.length)] ?? [];
    const sample = own[random.below(own.length)];
    if (sample === undefined) throw new Error('a group of samples is empty');
    return sample;
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return [...groups.values()];
}

function cumulate(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

function pick(cumulative: readonly number[], random: Random): number {
  const target = random.next() * (cumulative[cumulative.length - 1] ?? 0);
  const index = cumulative.findIndex((sum) => sum > target);
  return index < 0 ? cumulative.length - 1 : index;
}

function weighted<T>(items: readonly T[], weightOf: (item: T) => number, random: Random): T {
  const item = items[pick(cumulate(items.map(weightOf)), random)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}
