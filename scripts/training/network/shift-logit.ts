import {copyWeights} from '../fit/fit-state.ts';
import type {Network} from './layers.ts';
import {weightName} from './weights.ts';
import type {Weight, Weights} from './weights.ts';

/**
 * The same network, but for one logit.
 * @param label index of the logit
 * @param amount what is added to it for every input
 * @throws Error when the logits come from anything but linear layers or a sum of them
 */
export function shiftLogit(
  network: Network,
  weights: Weights,
  label: number,
  amount: number,
): Weights {
  const shifted = copyWeights(weights);
  const bias = biasOfLogits(network, shifted).values;
  bias[label] = (bias[label] ?? 0) + amount;
  return shifted;
}

/** The bias of the logits' layer, or of one of those that are summed up. */
function biasOfLogits({layers, output}: Network, weights: Weights): Weight {
  const last = layers.find(({name}) => name === output);
  const name = last?.op === 'add' ? last.from[0] : last?.op === 'dense' ? last.name : undefined;
  const bias = name === undefined ? undefined : weights.get(weightName.bias(name));
  if (bias === undefined) throw new Error(`the logits "${output}" are no linear layer`);
  return bias;
}
