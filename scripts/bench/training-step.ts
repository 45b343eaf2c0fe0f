import {LABELS} from '../../src/core/scores/alphabet.ts';
import {FEATURE_COUNT} from '../../src/core/hand/landmark-features.ts';
import {PICTURE_SIZE} from '../../src/core/hand/preprocess.ts';
import {fail} from '../support/command-line/command-line.ts';
import {median, timeByTurns} from '../support/numbers/time-by-turns.ts';
import {compareSteps} from './rivals/compare-steps.ts';
import {stockStep} from './rivals/stock-step.ts';
import {POOLED_COUNT} from '../training/data/prepared-file.ts';
import {buildNetwork} from '../training/network/build-network.ts';
import {countParameters, initialWeights} from '../training/network/weights.ts';
import {seededRandom} from '../support/numbers/random.ts';
import type {Random} from '../support/numbers/random.ts';
import type {TrainConfig} from '../training/fit/train-config.ts';
import {trainStep} from '../training/fit/train-step.ts';
import type {Batch} from '../training/batches/batch.ts';
import {startTrainingBackend} from '../training/network/wasm-backend.ts';

const WARM_UPS = 3;
const LARGEST_DIFFERENCE = 1e-3;
const SEED = 4;

export interface TrainingStepFigures {
  readonly rounds: number;
  readonly batchSize: number;
  readonly parameters: number;
  /** Largest difference of a gradient's value, over the largest value of that gradient. */
  readonly difference: number;
  readonly oursMs: number;
  readonly stockMs: number;
  readonly stockOverOurs: number;
}

/**
 * Times a training step against the same one with the library's own gradients.
 * @param rounds steps of each that are timed
 */
export async function measureTrainingStep(
  config: TrainConfig,
  rounds: number,
): Promise<TrainingStepFigures> {
  await startTrainingBackend();
  const {fit} = config;
  const network = buildNetwork(config.network, config.inputs);
  const random = seededRandom(SEED);
  const weights = initialWeights(network, random);
  const batch = madeUpBatch(fit.batchSize, random);
  const step = (take: typeof trainStep) =>
    take(network, weights, batch, {random: seededRandom(SEED), onMoments: () => undefined}, fit);
  const difference = compareSteps(step(stockStep), step(trainStep));
  if (!(difference <= LARGEST_DIFFERENCE))
    fail(`the gradients differ by ${difference} of themselves`);
  const times = await timeByTurns(
    {ours: () => step(trainStep), stock: () => step(stockStep)},
    {rounds, warmUps: WARM_UPS},
  );
  const [oursMs, stockMs] = [median(times.ours), median(times.stock)];
  const parameters = countParameters(weights);
  const {batchSize} = fit;
  return {
    rounds,
    batchSize,
    parameters,
    difference,
    oursMs,
    stockMs,
    stockOverOurs: stockMs / oursMs,
  };
}

/** What a step takes does not depend on what is in the batch. */
function madeUpBatch(size: number, random: Random): Batch {
  return {
    size,
    pictures: Float32Array.from({length: size * PICTURE_SIZE ** 2}, () => random.next()),
    features: Float32Array.from({length: size * FEATURE_COUNT}, () => random.normal()),
    pooled: Float32Array.from({length: size * POOLED_COUNT}, () => 3 * random.next()),
    labels: Uint8Array.from({length: size}, () => random.below(LABELS.length)),
    sampleWeights: new Float32Array(size).fill(1),
  };
}

export function describeTrainingStep({
  rounds,
  batchSize,
  parameters,
  difference,
  oursMs,
  stockMs,
}: TrainingStepFigures): string {
  const perSample = (ms: number) => (ms / batchSize).toFixed(2);
  return `Forward and backward through one batch of ${batchSize}, ${parameters} parameters, ${rounds} steps of each by turns in one run on one thread, median: stock gradients take **${(stockMs / oursMs).toFixed(2)}×** as long as ours.
Both give the same gradients (largest difference ${difference.toExponential(1)} of a gradient's largest value).

| the same network | ms a step | ms a sample |
| --- | --- | --- |
| our gradients | ${oursMs.toFixed(1)} | ${perSample(oursMs)} |
| stock tfjs-wasm autodiff, filter gradient as nine matrix products | ${stockMs.toFixed(1)} | ${perSample(stockMs)} |`;
}
