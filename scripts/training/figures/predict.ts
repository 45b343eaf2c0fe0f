import * as tf from '@tensorflow/tfjs';
import type {NetworkInputs} from '../augment/augment.ts';
import {makeBatch} from '../batches/make-batch.ts';
import type {Network} from '../network/layers.ts';
import {runNetwork} from '../network/run-network.ts';
import type {Weights} from '../network/weights.ts';
import {batchInputs, toTensors} from '../fit/train-step.ts';

const BATCH_SIZE = 128;

/** The output's logits for each sample, in order. */
export function predict(
  network: Network,
  weights: Weights,
  inputs: readonly NetworkInputs[],
): Float32Array[] {
  return tf.tidy(() => {
    const tensors = toTensors(weights);
    const rows: Float32Array[] = [];
    for (let start = 0; start < inputs.length; start += BATCH_SIZE) {
      const part = inputs.slice(start, start + BATCH_SIZE);
      const batch = makeBatch(part.map((one) => ({inputs: one, label: 0})));
      rows.push(...predictBatch(network, tensors, batch));
    }
    return rows;
  });
}

function predictBatch(
  network: Network,
  weights: ReadonlyMap<string, tf.Tensor>,
  batch: ReturnType<typeof makeBatch>,
): Float32Array[] {
  return tf.tidy(() => {
    const inputs = batchInputs(network, batch);
    const outputs = runNetwork(network, [network.output], {weights, inputs, training: null});
    const values = (outputs.get(network.output)?.dataSync() ?? new Float32Array(0)) as Float32Array;
    const classes = values.length / batch.size;
    return Array.from({length: batch.size}, (_, row) =>
      values.slice(row * classes, (row + 1) * classes),
    );
  });
}
