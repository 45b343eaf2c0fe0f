import {softmax} from '../../src/core/softmax.ts';
import {plainInputs} from './augment.ts';
import type {NetworkInputs} from './augment.ts';
import type {InputRecipe} from './input-recipe.ts';
import {inputsOf} from './network/layers.ts';
import type {Network} from './network/layers.ts';
import type {Weights} from './network/weights.ts';
import {predict} from './predict.ts';
import {looksOf} from './sample.ts';
import type {Sample} from './sample.ts';

/** What a network says of a sample. */
export interface Reading {
  readonly source: string;
  /** Index of the true label. */
  readonly truth: number;
  /** Logits for each look at it. */
  readonly looks: readonly ArrayLike<number>[];
}

/** @returns what gives the network's readings of these samples, in order, under any weights */
export function sampleReader(
  network: Network,
  samples: readonly Sample[],
): (weights: Weights) => Reading[] {
  const inputs = samples.map((sample) => looksAt(sample, inputsOf(network)));
  return (weights) => {
    const logits = predict(network, weights, inputs.flat());
    let at = 0;
    return samples.map(({source, label}, i) => {
      const start = at;
      at += inputs[i]?.length ?? 0;
      return {source, truth: label, looks: logits.slice(start, at)};
    });
  };
}

/** What the network is shown of a sample: one entry for each look. */
function looksAt(sample: Sample, inputs: InputRecipe): readonly NetworkInputs[] {
  return looksOf(sample).map((look) => plainInputs(look, inputs));
}

/**
 * The scores of one photo: probabilities in the order of LABELS, the mean over its looks.
 * @param temperature logits are divided by it
 */
export function scoresOf({looks}: Pick<Reading, 'looks'>, temperature = 1): number[] {
  const [first = [], ...others] = looks.map((logits) => softmax(logits, temperature));
  if (others.length === 0) return first;
  return first.map(
    (score, i) => others.reduce((sum, look) => sum + (look[i] ?? 0), score) / looks.length,
  );
}
