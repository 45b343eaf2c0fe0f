import {NO_LETTER_INDEX} from '../../../src/core/scores/alphabet.ts';
import {augmentedInputs, inBetweenInputs} from '../augment/augment.ts';
import type {AugmentConfig} from '../augment/augment.ts';
import {partnerFinder} from '../augment/in-between.ts';
import type {InputRecipe} from '../augment/input-recipe.ts';
import {makeBatch} from './make-batch.ts';
import {derivedRandom} from '../../support/numbers/random.ts';
import type {Sample} from '../data/sample.ts';
import {balancedSampler} from './sampler.ts';
import type {BalanceConfig} from './sampler.ts';
import type {Batch} from './batch.ts';

/** Everything that decides what a training step is shown. */
export interface BatchRecipe {
  readonly samples: readonly Sample[];
  readonly balance: BalanceConfig;
  readonly augment: AugmentConfig;
  readonly inputs: InputRecipe;
  readonly seed: number;
  readonly batchSize: number;
}

/** Where a training gets its batches from. */
export interface BatchSource {
  /** The batch of step 1, 2 …: the same for the same seed, whoever makes it and whenever. */
  batchOf(step: number): Promise<Batch>;
  close(): Promise<void>;
}

/** Tells a batch's random numbers from those of the network's dropout. */
const BATCH_PLACE = 1;

/** @returns what makes the batch of a step */
export function batchMaker(recipe: BatchRecipe): (step: number) => Batch {
  const {samples, balance, augment, inputs, seed, batchSize} = recipe;
  const draw = balancedSampler(samples, balance);
  const findPartner = augment.inBetween > 0 ? partnerFinder(samples) : () => null;
  return (step) => {
    const random = derivedRandom(seed, step, BATCH_PLACE);
    return makeBatch(
      Array.from({length: batchSize}, () => {
        const sample = draw(random);
        const partner = random.chance(augment.inBetween) ? findPartner(sample, random) : null;
        if (partner !== null) {
          const between = inBetweenInputs(sample, partner, augment, inputs, random);
          return {inputs: between, label: NO_LETTER_INDEX};
        }
        return {inputs: augmentedInputs(sample, augment, inputs, random), label: sample.label};
      }),
    );
  };
}

/** Makes each batch when it is asked for. */
export function batchesOnDemand(recipe: BatchRecipe): BatchSource {
  const make = batchMaker(recipe);
  return {batchOf: (step) => Promise.resolve(make(step)), close: () => Promise.resolve()};
}
