import type {LetterScores} from '../../../src/contracts/recognition.ts';
import type {PhotoAttempt} from '../../../src/recognizer/detect/photo-searches.ts';
import {averageLooks} from '../../../src/core/photo/average-looks.ts';
import {softmax} from '../../../src/core/scores/softmax.ts';
import {plainInputs} from '../augment/augment.ts';
import {inputsOf} from '../network/layers.ts';
import type {Network} from '../network/layers.ts';
import type {Weights} from '../network/weights.ts';
import {predict} from './predict.ts';
import type {LookChange} from '../data/look-changes.ts';
import type {PreparedHand} from '../data/prepared-file.ts';
import {lookAt, looksOf} from '../data/sample.ts';
import type {Sample} from '../data/sample.ts';

/** What a network says of one look at a sample. */
export interface LookLogits {
  readonly logits: ArrayLike<number>;
  readonly mirrored: boolean;
}

/** The same of a look in which something was changed. */
export interface ChangedLogits extends LookLogits {
  readonly changes: readonly LookChange[];
}

/** What a network says of a sample. */
export interface Reading {
  readonly source: string;
  readonly file: string;
  /** The search that found the hand. */
  readonly search: PhotoAttempt;
  /** Index of the true label. */
  readonly truth: number;
  /** Those of the Photo screen, which its scores are made of: the first one, and those that followed the hand. */
  readonly looks: readonly LookLogits[];
  readonly changedLooks: readonly ChangedLogits[];
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
    return samples.map(({source, file, label, evidence}, i) => {
      const seen = (looks[i] ?? []).map((look) => ({logits: logits[at++] ?? [], ...howSeen(look)}));
      return {
        ...{source, file, truth: label},
        search: evidence.kind === 'photo' ? lookAt(evidence, 0).attempt : 'plain',
        looks: seen.filter(({way}) => way !== 'changed'),
        changedLooks: seen.filter(({way}) => way === 'changed'),
      };
    });
  };
}

/** How the first look came about; what is no photo is seen as it is. */
function howSeen({evidence}: Sample): Pick<PreparedHand, 'mirrored' | 'way' | 'changes'> {
  if (evidence.kind !== 'photo') return {mirrored: false, way: 'found', changes: []};
  const {mirrored, way, changes} = lookAt(evidence, 0);
  return {mirrored, way, changes};
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
