import {setImmediate as nextTurn} from 'node:timers/promises';
import {adamWStep, newAdamWState} from './adamw.ts';
import {augmentedInputs} from './augment.ts';
import type {AugmentConfig} from './augment.ts';
import {makeBatch} from './make-batch.ts';
import type {Network} from './network/layers.ts';
import {initialWeights, weightName} from './network/weights.ts';
import type {Weight, Weights} from './network/weights.ts';
import {seededRandom} from './random.ts';
import type {Random} from './random.ts';
import type {Sampler} from './sampler.ts';
import {trainStep} from './train-step.ts';
import type {LossConfig} from './train-step.ts';

export interface FitConfig extends LossConfig {
  readonly seed: number;
  readonly steps: number;
  readonly batchSize: number;
  /** Highest learning rate: reached after the warm-up, falling to nothing along a half cosine. */
  readonly learningRate: number;
  readonly warmUpSteps: number;
  /** Share of the running average of weights that each step keeps. */
  readonly averaging: number;
  readonly augment: AugmentConfig;
}

export interface FitProgress {
  readonly step: number;
  /** Mean training loss since the last report. */
  readonly loss: number;
  /** Averaged weights: what would be kept if training stopped here. */
  readonly weights: Weights;
}

const MOMENT_KEPT = 0.98;
const STEPS_BETWEEN_PAUSES = 10;

/**
 * Trains a network from fresh weights.
 * @param onStep called after each step; return false to stop early
 * @returns the running average of the weights
 */
export async function fit(
  network: Network,
  draw: Sampler,
  config: FitConfig,
  onStep: (progress: FitProgress) => boolean,
): Promise<Weights> {
  const random = seededRandom(config.seed);
  const weights = initialWeights(network, random);
  const average = copyWeights(weights);
  const optimizer = newAdamWState();
  for (let step = 1; step <= config.steps; step++) {
    const batch = drawBatch(draw, config, random);
    const training = {
      random,
      onMoments: (layer: string, moments: Moments) => updateMoments(weights, layer, moments),
    };
    const {loss, gradients} = trainStep(network, weights, batch, training, config);
    if (!Number.isFinite(loss)) throw new Error(`the loss became ${loss} at step ${step}`);
    adamWStep(weights, gradients, optimizer, learningRateAt(step, config));
    updateAverage(average, weights, Math.min(config.averaging, 1 - 1 / step));
    if (!onStep({step, loss, weights: average})) break;
    if (step % STEPS_BETWEEN_PAUSES === 0) await nextTurn(); // Lets bars draw and Ctrl-C through.
  }
  return average;
}

interface Moments {
  readonly mean: Float32Array;
  readonly variance: Float32Array;
}

function drawBatch(draw: Sampler, config: FitConfig, random: Random) {
  return makeBatch(
    Array.from({length: config.batchSize}, () => {
      const sample = draw(random);
      return {inputs: augmentedInputs(sample, config.augment, random), label: sample.label};
    }),
  );
}

function learningRateAt(step: number, {learningRate, warmUpSteps, steps}: FitConfig): number {
  if (step < warmUpSteps) return (learningRate * step) / warmUpSteps;
  const done = (step - warmUpSteps) / Math.max(1, steps - warmUpSteps);
  return learningRate * 0.5 * (1 + Math.cos(Math.PI * done));
}

function updateMoments(weights: Weights, layer: string, {mean, variance}: Moments): void {
  blend(weights.get(weightName.mean(layer))?.values, mean, MOMENT_KEPT);
  blend(weights.get(weightName.variance(layer))?.values, variance, MOMENT_KEPT);
}

function updateAverage(average: Weights, weights: Weights, kept: number): void {
  for (const [name, {values}] of weights) blend(average.get(name)?.values, values, kept);
}

/** In place: `target` is the trainer's own. */
function blend(target: Float32Array | undefined, source: Float32Array, kept: number): void {
  if (target === undefined) return;
  for (let i = 0; i < target.length; i++) {
    target[i] = kept * (target[i] ?? 0) + (1 - kept) * (source[i] ?? 0);
  }
}

function copyWeights(weights: Weights): Map<string, Weight> {
  return new Map(
    [...weights].map(([name, weight]) => [name, {...weight, values: weight.values.slice()}]),
  );
}
