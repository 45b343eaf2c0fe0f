import type {HistoryPoint} from '../charts/learning-curves.ts';
import type {Network} from '../network/layers.ts';
import {initialWeights} from '../network/weights.ts';
import type {Weight, Weights} from '../network/weights.ts';
import type {Sample} from '../data/sample.ts';
import {learnFeatureMoments} from './feature-moments.ts';
import {newOptimizerState} from './optimizer.ts';
import type {OptimizerState} from './optimizer.ts';
import {seededRandom} from '../../support/numbers/random.ts';

/** The averaged weights that read the validation people best. */
export interface BestWeights {
  readonly step: number;
  /** Share 0..1 of the validation samples read right. */
  readonly top1: number;
  readonly weights: Weights;
}

/**
 * Everything that changes while a network is trained, the trainer's own to change in place. Random numbers are derived from seed and step, so
 * this is also all that a checkpoint needs.
 */
export interface FitState {
  /** Steps done. */
  step: number;
  readonly weights: Weights;
  /** Running average of the weights. */
  readonly average: Weights;
  readonly optimizer: OptimizerState;
  readonly history: HistoryPoint[];
  /** Training losses since the last point of the history. */
  readonly recent: {sum: number; count: number};
  /** Null until the first validation. */
  best: BestWeights | null;
}

/**
 * A network before its first step.
 * @param samples it will learn from, for what it must know of them before
 */
export function newFitState(
  network: Network,
  seed: number,
  samples: readonly Sample[] = [],
): FitState {
  const weights = initialWeights(network, seededRandom(seed));
  learnFeatureMoments(network, weights, samples);
  return {
    step: 0,
    weights,
    average: copyWeights(weights),
    optimizer: newOptimizerState(),
    history: [],
    recent: {sum: 0, count: 0},
    best: null,
  };
}

/** What to keep of a training: the best weights seen in validation, else the running average. */
export function keptWeights({best, average}: FitState): Weights {
  return best?.weights ?? average;
}

export function copyWeights(weights: Weights): Map<string, Weight> {
  return new Map(
    [...weights].map(([name, weight]) => [name, {...weight, values: weight.values.slice()}]),
  );
}
