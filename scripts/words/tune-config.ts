import type {Lexicon} from '../../src/core/words/search-words.ts';
import type {WordStage} from '../../src/core/words/offer-words.ts';
import type {WordConfig} from '../../src/core/words/word-config.ts';
import type {Random} from '../support/numbers/random.ts';
import {measureNames, measureOffers, NO_NOISE} from './measure-words.ts';
import type {NameFigures, OfferFigures} from './measure-words.ts';
import type {Noise} from './noisy-spelling.ts';

/** The noises words are spelt with, by what the report calls them. */
export const NOISES = {
  'no mistakes': NO_NOISE,
  '10 % of letters mistaken': {...NO_NOISE, substitute: 0.1},
  '20 % of letters mistaken': {...NO_NOISE, substitute: 0.2},
  '10 % mistaken, 3 % stray, 3 % missed, half of the doubles lost': {
    substitute: 0.1,
    stray: 0.03,
    miss: 0.03,
    missDouble: 0.5,
  },
} as const satisfies Readonly<Record<string, Noise>>;

export type NoiseName = keyof typeof NOISES;

export interface WordTask {
  readonly lexicons: readonly Lexicon[];
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly seed: number;
}

export interface WordFigures {
  readonly words: Readonly<Record<NoiseName, Readonly<Record<WordStage, OfferFigures>>>>;
  readonly names: NameFigures;
}

/** Spells every word with every noise, and every name without. */
export function measureAll(task: WordTask, config: WordConfig): WordFigures {
  const {lexicons, words, names, seed} = task;
  const measure = (noise: Noise, stage: WordStage) =>
    measureOffers({lexicons, config, stage, seed}, words, noise);
  const each = Object.entries(NOISES).map(
    ([name, noise]) =>
      [
        name,
        {'under-way': measure(noise, 'under-way'), finished: measure(noise, 'finished')},
      ] as const,
  );
  return {
    words: Object.fromEntries(each) as WordFigures['words'],
    names: measureNames({lexicons, config, stage: 'finished', seed}, names),
  };
}

/** What a name outranked by a word, and one bothered by any offer, weigh against a word that is not offered. */
const OUTRANKED_WEIGHT = 0.5;
const BOTHERED_WEIGHT = 0.05;

/** One number to choose by, higher is better: the right word is offered, names are left in peace. */
export function valueOf({words, names}: WordFigures): number {
  const shares = Object.values(words).flatMap((stages) =>
    Object.values(stages).map(({amongThree}) => amongThree),
  );
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const bothered = 1 - names.nothingOffered;
  return mean - OUTRANKED_WEIGHT * names.outranked - BOTHERED_WEIGHT * bothered;
}

/** Settings that speed and not the offers decide. */
const FIXED: ReadonlySet<string> = new Set(['window', 'beamWidth']);
const MOST_FACTOR = 1.7;

/** Another set of weights: each is that of `around` times a random factor. */
export function drawConfig(around: WordConfig, random: Random): WordConfig {
  const span = Math.log(MOST_FACTOR);
  const draw = (value: number) =>
    Number((value * Math.exp(random.between(-span, span))).toFixed(3));
  const drawn = Object.entries(around as unknown as Readonly<Record<string, number>>).map(
    ([name, value]) => [name, FIXED.has(name) ? value : draw(value)] as const,
  );
  return {...around, ...Object.fromEntries(drawn)};
}
