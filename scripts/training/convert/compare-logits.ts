import {SIGHT_COUNT} from '../../../src/core/hand/sight-count.ts';
import * as tf from '@tensorflow/tfjs';
import type {NetworkInputs} from '../augment/augment.ts';
import {toHalf} from '../../../src/core/common/to-half.ts';
import {seededRandom} from '../../support/numbers/random.ts';
import {predict} from '../figures/predict.ts';
import type {GraphModelFiles} from './graph-model.ts';
import {sightOf, sightRows} from './sight-rows.ts';
import type {TrainedNetwork} from '../fit/trained-file.ts';
import {layerShapes} from '../network/layers.ts';
import type {Network} from '../network/layers.ts';
import {makeBatch} from '../batches/make-batch.ts';
import {batchInputs} from '../fit/train-step.ts';

export interface Agreement {
  readonly probes: number;
  /** Over all logits of all probes. */
  readonly largestDifference: number;
  /** Share of probes whose best letter is the same. */
  readonly sameTop1: number;
}

const MADE_UP = 256;
const BATCH = 256;

/**
 * Runs the trainer's network and the converted one side by side.
 * @param probes what both are fed; made-up noise where it is left out
 */
export async function compareLogits(
  {network, weights}: TrainedNetwork,
  files: GraphModelFiles,
  probes: readonly NetworkInputs[] = madeUpInputs(network),
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
  const rows = sightRows(network, weights);
  const expected = predict(network, weights, probes);
  const actual = Array.from({length: Math.ceil(probes.length / BATCH)}, (_, i) => {
    const batch = probes.slice(i * BATCH, (i + 1) * BATCH).map((inputs) => ({inputs, label: 0}));
    return tf.tidy(() => {
      const inputs = appInputs(network, batch, rows);
      return (model.execute(inputs, network.output) as tf.Tensor2D).arraySync();
    });
  }).flat();
  model.dispose();
  return agreementOf(expected, actual);
}

/** What the converted network is fed: sight in the place of the features it is made of. */
function appInputs(
  network: Network,
  items: readonly {inputs: NetworkInputs; label: number}[],
  rows: Uint8Array,
): Record<string, tf.Tensor> {
  const {pooled, ...others} = batchInputs(network, makeBatch(items));
  if (pooled === undefined) return others;
  const sight = items.map(({inputs}) => {
    const own = inputs.pooled ?? null;
    return own === null ? new Float32Array(SIGHT_COUNT) : sightOf(rows, own);
  });
  return {...others, sight: tf.tensor2d(sight.map((row) => [...row]))};
}

function madeUpInputs(network: Network): NetworkInputs[] {
  const shapes = layerShapes(network);
  const random = seededRandom(7);
  const noise = (name: string, draw: () => number) =>
    Float32Array.from({length: (shapes.get(name) ?? []).reduce((a, b) => a * b, 1)}, draw);
  return Array.from({length: MADE_UP}, () => ({
    picture: shapes.has('picture') ? noise('picture', () => random.next()) : null,
    features: shapes.has('features') ? noise('features', () => random.normal()) : null,
    pooled: shapes.has('pooled')
      ? Uint16Array.from(
          noise('pooled', () => 3 * random.next()),
          toHalf,
        )
      : null,
  }));
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
  return {probes: expected.length, largestDifference, sameTop1: same / expected.length};
}
