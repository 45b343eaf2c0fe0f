import * as tf from '@tensorflow/tfjs';
import {seededRandom} from './random.ts';
import {predict} from './predict.ts';
import type {GraphModelFiles} from './graph-model.ts';
import type {TrainedNetwork} from './trained-file.ts';
import {layerShapes} from './network/layers.ts';
import {makeBatch} from './make-batch.ts';
import {batchInputs} from './train-step.ts';

export interface Agreement {
  /** Over all logits of all probes. */
  readonly largestDifference: number;
  /** Share of probes whose best letter is the same. */
  readonly sameTop1: number;
}

const PROBES = 256;

/** Runs the trainer's network and the converted one side by side on made-up inputs. */
export async function compareLogits(
  {network, weights}: TrainedNetwork,
  files: GraphModelFiles,
): Promise<Agreement> {
  const json = files.json as {
    modelTopology: object;
    weightsManifest: [{weights: tf.io.WeightsManifestEntry[]}];
  };
  const model = await tf.loadGraphModel({
    load: () =>
      Promise.resolve({
        modelTopology: json.modelTopology,
        weightSpecs: json.weightsManifest[0].weights,
        weightData: Uint8Array.from(files.weights).buffer,
      }),
  });
  const shapes = layerShapes(network);
  const random = seededRandom(7);
  const noise = (name: string, draw: () => number) =>
    Float32Array.from({length: (shapes.get(name) ?? []).reduce((a, b) => a * b, 1)}, draw);
  const probes = Array.from({length: PROBES}, () => ({
    picture: shapes.has('picture') ? noise('picture', () => random.next()) : null,
    features: shapes.has('features') ? noise('features', () => random.normal()) : null,
  }));
  const expected = predict(network, weights, probes);
  const batch = makeBatch(probes.map((inputs) => ({inputs, label: 0})));
  const actual = tf.tidy(() => {
    const output = model.execute(batchInputs(network, batch), network.output) as tf.Tensor2D;
    return output.arraySync();
  });
  model.dispose();
  return agreementOf(expected, actual);
}

function agreementOf(
  expected: readonly Float32Array[],
  actual: readonly (readonly number[])[],
): Agreement {
  let largestDifference = 0;
  let same = 0;
  expected.forEach((row, i) => {
    const other = actual[i] ?? [];
    row.forEach((value, k) => {
      largestDifference = Math.max(largestDifference, Math.abs(value - (other[k] ?? NaN)));
    });
    if (row.indexOf(Math.max(...row)) === other.indexOf(Math.max(...other))) same++;
  });
  return {largestDifference, sameTop1: same / expected.length};
}
