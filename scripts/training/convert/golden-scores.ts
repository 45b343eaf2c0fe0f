import fs from 'node:fs';
import {softmax} from '../../../src/core/scores/softmax.ts';
import type {NetworkInputs} from '../augment/augment.ts';
import {predict} from '../figures/predict.ts';
import type {TrainedNetwork} from '../fit/trained-file.ts';

interface GoldenInputs {
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
): Record<'both' | 'picture' | 'features', number[]> {
  const golden = JSON.parse(fs.readFileSync(inputsFile, 'utf8')) as GoldenInputs;
  const [picture, features] = [golden.picture, golden.features].map((values) =>
    Float32Array.from(values),
  ) as [Float32Array, Float32Array];
  const scoresOf = (inputs: NetworkInputs) =>
    softmax(predict(network, weights, [inputs])[0] ?? [], temperature);
  return {
    both: scoresOf({picture, features}),
    picture: scoresOf({picture, features: null}),
    features: scoresOf({picture: null, features}),
  };
}
