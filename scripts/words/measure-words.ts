import type {SpeltLetter} from '../../src/core/words/letter-costs.ts';
import {offerWords, type WordOffer, type WordStage} from '../../src/core/words/offer-words.ts';
import {searchWords, startWordSearch, type Lexicon} from '../../src/core/words/search-words.ts';
import type {WordConfig} from '../../src/core/words/word-config.ts';
import {derivedRandom} from '../support/numbers/random.ts';
import {noisySpelling, type Noise} from './noisy-spelling.ts';

export interface Speller {
  readonly lexicons: readonly Lexicon[];
  readonly config: WordConfig;
  readonly stage: WordStage;
  readonly seed: number;
}

/** Shares 0..1 of the spellings. */
export interface OfferFigures {
  readonly first: number;
  /** Among what is offered, or spelt rightly already. */
  readonly amongThree: number;
  /** Where the raw letters were the word already. */
  readonly rawRight: number;
}

/** Shares 0..1 of the names spelt rightly. */
export interface NameFigures {
  readonly nothingOffered: number;
  /** Some other word was said to be likelier than the name. */
  readonly outranked: number;
}

export const NO_NOISE: Noise = {substitute: 0, stray: 0, miss: 0, missDouble: 0};

/** Spells each word once with noise and looks for it among what is offered. */
export function measureOffers(
  speller: Speller,
  words: readonly string[],
  noise: Noise,
): OfferFigures {
  const tallies = offersFor(speller, words, noise).map(({raw, candidates}, i) => {
    const place = candidates.findIndex(({word}) => word === words[i]);
    const rawRight = raw === words[i];
    return {first: place === 0, amongThree: place >= 0 || rawRight, rawRight};
  });
  return {
    first: shareOf(tallies, ({first}) => first),
    amongThree: shareOf(tallies, ({amongThree}) => amongThree),
    rawRight: shareOf(tallies, ({rawRight}) => rawRight),
  };
}

/** Spells names without a mistake, with the network's usual doubts. */
export function measureNames(speller: Speller, names: readonly string[]): NameFigures {
  const offers = offersFor(speller, names, NO_NOISE);
  return {
    nothingOffered: shareOf(offers, ({candidates}) => candidates.length === 0),
    outranked: shareOf(offers, ({candidates}) => candidates.some(({gain}) => gain > 0)),
  };
}

function offersFor(
  {lexicons, config, stage, seed}: Speller,
  words: readonly string[],
  noise: Noise,
): WordOffer[] {
  const start = startWordSearch(lexicons, config);
  return words.map((word, i) => {
    const letters: readonly SpeltLetter[] = noisySpelling(word, noise, derivedRandom(seed, i));
    const search = searchWords(start, letters);
    return search === null ? {raw: word, candidates: []} : offerWords(search, stage);
  });
}

function shareOf<T>(items: readonly T[], isOne: (item: T) => boolean): number {
  return items.filter(isOne).length / items.length;
}
