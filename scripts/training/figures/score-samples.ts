import type {LetterScores} from '../../../src/contracts/recognition.ts';
import {averageLooks} from '../../../src/core/photo/average-looks.ts';
import {softmax} from '../../../src/core/scores/softmax.ts';
import {plainInputs} from '../augment/augment.ts';
import {inputsOf} from '../network/layers.ts';
import type {Network} from '../network/layers.ts';
import type {Weights} from '../network/weights.ts';
import {predict} from './predict.ts';
import {lookAt, looksOf} from '../data/sample.ts';
import type {Sample} from '../data/sample.ts';

/** What a network says of one look at a sample. */
export interface LookLogits {
  readonly logits: ArrayLike<number>;
  readonly mirrored: boolean;
}

/** What a network says of a sample. */
export interface Reading {
  readonly source: string;
  /** Index of the true label. */
  readonly truth: number;
  readonly looks: readonly LookLogits[];
}

/** @returns what gives the network's readings of these samples, in order, under any weights */
export function sampleReader(
  network: Network,
  samples: readonly Sample[],
): (weights: Weights) => Reading[] {
  const looks = samples.map(looksOf);
  const inputs = looks.flat().map((look) => plainInputs(look, inputsOf(network)));
  return (weights) => {
    const logits = predict(network, weights, inputs);
    let at = 0;
    return samples.map(({source, label}, i) => ({
      source,
      truth: label,
      looks: (looks[i] ?? []).map((look) => ({
        logits: logits[at++] ?? [],
        mirrored: isMirrored(look),
      })),
    }));
  };
}

/** Whether the first look was at the hand in a mirror. */
function isMirrored({evidence}: Sample): boolean {
  return evidence.kind === 'photo' && lookAt(evidence, 0).mirrored;
}

/**
 * The scores of one photo from all looks at it: probabilities in the order of LABELS.
 * @param temperature logits are divided by it
 */
export function scoresOf({looks}: Pick<Reading, 'looks'>, temperature = 1): LetterScores {
  return averageLooks(
    looks.map(({logits, mirrored}) => ({scores: softmax(logits, temperature), mirrored})),
  );
}
