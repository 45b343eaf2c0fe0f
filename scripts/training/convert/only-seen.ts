import {LANDMARK_COUNT} from '../../../src/core/hand/landmark-features.ts';
import {copyWeights} from '../fit/fit-state.ts';
import {inputsOf} from '../network/layers.ts';
import type {Network} from '../network/layers.ts';
import {weightName} from '../network/weights.ts';
import type {Weights} from '../network/weights.ts';

const WORLD_START = LANDMARK_COUNT * 2;

/**
 * The same network for an app that shows it all landmarks: those it was never shown in training, when they were zeros, count for nothing.
 */
export function onlySeen(network: Network, weights: Weights): Weights {
  const {features} = inputsOf(network);
  if (features === 'both') return weights;
  const seen = copyWeights(weights);
  for (const layer of network.layers) {
    if (layer.op !== 'dense' || layer.from !== 'features') continue;
    const values = seen.get(weightName.kernel(layer.name))?.values;
    const [from, to] =
      features === 'image' ? [WORLD_START * layer.units] : [0, WORLD_START * layer.units];
    values?.fill(0, from, to);
  }
  return seen;
}
