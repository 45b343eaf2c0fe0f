import {setImmediate as nextTurn} from 'node:timers/promises';
import type {AugmentConfig} from '../augment/augment.ts';
import type {BatchSource} from '../batches/batches.ts';
import {copyWeights} from './fit-state.ts';
import type {FitState} from './fit-state.ts';
import type {Network} from '../network/layers.ts';
import {weightName} from '../network/weights.ts';
import type {Weights} from '../network/weights.ts';
import {optimizerStep} from './optimizer.ts';
import type {OptimizerName} from './optimizer.ts';
import {derivedRandom} from '../../support/numbers/random.ts';
import {trainStep} from './train-step.ts';
import type {Batch} from '../batches/batch.ts';
import type {LossConfig} from './train-step.ts';
import type {ValidationConfig} from './validation.ts';

export interface FitConfig extends LossConfig {
  readonly seed: number;
  readonly steps: number;
  readonly batchSize: number;
  readonly optimizer: OptimizerName;
  /** Highest learning rate: reached after the warm-up, falling to nothing along a half cosine. */
  readonly learningRate: number;
  readonly warmUpSteps: number;
  /** Share of the running average of weights that each step keeps. */
  readonly averaging: number;
  /**
   * Added to the logit of "no letter" once the training is over: among the draws there are far more hands that show none than the app meets.
   */
  readonly noLetterLogit: number;
  readonly validation: ValidationConfig;
  /** Steps from one checkpoint to the next. */
  readonly checkpointSteps: number;
  readonly augment: AugmentConfig;
}

export interface FitJob {
  readonly network: Network;
  readonly batches: BatchSource;
  readonly config: FitConfig;
  /** Where to go on from; changed in place. */
  readonly state: FitState;
  /** Share 0..1 of held-back samples that these weights read right; null to train on everybody. */
  readonly validate: ((weights: Weights) => number) | null;
  /** Called after each step with everything of that step done; "stop" ends the training there. */
  readonly onStep: (state: FitState) => 'go on' | 'stop';
}

/** All steps done, ended early because validation got no better, or stopped by `onStep`. */
export type FitEnd = 'finished' | 'no more gain' | 'stopped';

const MOMENT_KEPT = 0.98;
const HISTORY_STEPS = 50;
/** Tells dropout's random numbers from those of the batch. */
const DROPOUT_PLACE = 2;

/**
 * Trains a network, from fresh weights or from where a state left off: both give the same weights.
 * @throws Error when the loss is no number any more
 */
export async function fit(job: FitJob): Promise<FitEnd> {
  const {batches, config, state, onStep} = job;
  while (state.step < config.steps) {
    if (hasStalled(state, config.validation)) return 'no more gain';
    takeStep(job, await batches.batchOf(state.step + 1));
    noteStep(job);
    if (onStep(state) === 'stop') return 'stopped';
    await nextTurn(); // Lets bars draw and Ctrl-C through.
  }
  return 'finished';
}

/** Whether so many validations in a row were no better than the best. */
function hasStalled({best, history}: FitState, {patience}: ValidationConfig): boolean {
  if (best === null || patience === 0) return false;
  const since = history.filter((p) => p.step > best.step && p.validationTop1 !== undefined);
  return since.length >= patience;
}

function takeStep({network, config, state}: FitJob, batch: Batch): void {
  const {weights, average, optimizer, recent} = state;
  const step = state.step + 1;
  const training = {
    random: derivedRandom(config.seed, step, DROPOUT_PLACE),
    onMoments: (layer: string, moments: Moments) => updateMoments(weights, layer, moments),
  };
  const {loss, gradients} = trainStep(network, weights, batch, training, config);
  if (!Number.isFinite(loss)) throw new Error(`the loss became ${loss} at step ${step}`);
  const rate = learningRateAt(step, config);
  optimizerStep(config.optimizer, weights, gradients, optimizer, rate);
  updateAverage(average, weights, Math.min(config.averaging, 1 - 1 / step));
  recent.sum += loss;
  recent.count++;
  state.step = step;
}

/** Validates now and then, and writes the history. */
function noteStep({config, state, validate}: FitJob): void {
  const {step, recent, average, history} = state;
  const last = step === config.steps;
  const validates = validate !== null && (last || step % config.validation.everySteps === 0);
  if (!validates && !last && step % HISTORY_STEPS !== 0) return;
  const point = {
    step,
    loss: recent.sum / recent.count,
    learningRate: learningRateAt(step, config),
  };
  recent.sum = 0;
  recent.count = 0;
  if (!validates) {
    history.push(point);
    return;
  }
  const top1 = validate(average);
  history.push({...point, validationTop1: top1});
  if (state.best !== null && top1 <= state.best.top1) return;
  state.best = {step, top1, weights: copyWeights(average)};
}

interface Moments {
  readonly mean: Float32Array;
  readonly variance: Float32Array;
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
