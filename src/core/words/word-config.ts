import type {LetterCostConfig} from './letter-costs.ts';

/** Costs and priors are in nats: a difference of 1 is a factor of e. Chosen by `npm run tune-words`, see docs/spelling.md. */
export interface WordConfig extends LetterCostConfig {
  /** A letter that was read but not meant. */
  readonly stray: number;
  /** The same when it repeats the letter before. */
  readonly strayRepeat: number;
  /** A letter that was meant but not read. */
  readonly miss: number;
  /** The same when it is the second of a double letter. */
  readonly missDouble: number;
  /** How much a word's commonness counts; 1 is its logarithm as it is. */
  readonly commonness: number;
  /** Prior of a spelling that is no known word … */
  readonly unknown: number;
  /** … less this for each of its letters. */
  readonly unknownLetter: number;
  /** What it costs that the word goes on beyond the letters read … */
  readonly completion: number;
  /** … and each letter still to come. */
  readonly completionLetter: number;
  /** A word is offered when it scores no less than the raw letters, but for this much. */
  readonly offerWithin: number;
  /** Places in the word list are followed while they are no worse than the best one by this much … */
  readonly window: number;
  /** … and no more than so many. */
  readonly beamWidth: number;
}

export const DEFAULT_WORD_CONFIG: WordConfig = {
  confusionShare: 0.2,
  floor: 0.006,
  stray: 6,
  strayRepeat: 2.5,
  miss: 3.2,
  missDouble: 1,
  commonness: 0.67,
  unknown: 5,
  unknownLetter: 0.77,
  completion: 0.9,
  completionLetter: 0.64,
  offerWithin: 4.5,
  window: 10,
  beamWidth: 200,
};
