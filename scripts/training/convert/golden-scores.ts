import fs from 'node:fs';
import {softmax} from '../../../src/core/scores/softmax.ts';
import {toHalf} from '../../../src/core/common/to-half.ts';
import type {NetworkInputs} from '../augment/augment.ts';
import {predict} from '../figures/predict.ts';
import {POOLED_COUNT} from '../data/prepared-file.ts';
import {sightOf, sightRows} from './sight-rows.ts';
import type {TrainedNetwork} from '../fit/trained-file.ts';

interface GoldenInputs {
  readonly picture: readonly number[];
  readonly features: readonly number[];
}

/** What the app's network is shown as sight beside the golden picture and landmarks, and the scores for what is shown of the three. */
export interface GoldenScores {
  readonly sight: readonly number[];
  readonly all: readonly number[];
  /** Picture and landmarks. */
  readonly both: readonly number[];
  readonly picture: readonly number[];
  readonly features: readonly number[];
}

/**
 * The trainer's scores for the golden inputs (test/parity/golden.json): what every browser must get from the converted network.
 * @param temperature of the model card
 */
export function goldenScores(
  {network, weights}: TrainedNetwork,
  temperature: number,
  inputsFile: string,
): GoldenScores {
  const golden = JSON.parse(fs.readFileSync(inputsFile, 'utf8')) as GoldenInputs;
  const [picture, features] = [golden.picture, golden.features].map((values) =>
    Float32Array.from(values),
  ) as [Float32Array, Float32Array];
  const scoresOf = (inputs: NetworkInputs) =>
    softmax(predict(network, weights, [inputs])[0] ?? [], temperature);
  const pooled = Uint16Array.from({length: POOLED_COUNT}, (_, i) => toHalf(((i * 37) % 100) / 40));
  return {
    sight: Array.from(sightOf(sightRows(network, weights), pooled)),
    all: scoresOf({picture, features, pooled}),
    both: scoresOf({picture, features}),
    picture: scoresOf({picture, features: null}),
    features: scoresOf({picture: null, features}),
  };
}
