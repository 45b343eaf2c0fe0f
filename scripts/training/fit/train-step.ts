import * as tf from '@tensorflow/tfjs';
import {required} from '../../support/command-line/required.ts';
import type {Batch} from '../batches/batch.ts';
import type {Network} from '../network/layers.ts';
import {runNetwork} from '../network/run-network.ts';
import type {TrainingRun} from '../network/run-network.ts';
import type {Weights} from '../network/weights.ts';
import {sharePictures} from './share-pictures.ts';

export interface StepResult {
  /** Mean cross-entropy of the output, in nats. */
  readonly loss: number;
  readonly gradients: ReadonlyMap<string, Float32Array>;
}

export interface LossConfig {
  /** Share of the target spread evenly over all labels. */
  readonly labelSmoothing: number;
  /** How much the helpers' losses count beside the output's. */
  readonly helperWeight: number;
}

/** Forward and backward through one batch. Leaves no tensor behind. */
export function trainStep(
  network: Network,
  weights: Weights,
  batch: Batch,
  training: TrainingRun,
  config: LossConfig,
): StepResult {
  const gradients = new Map<string, Float32Array>();
  let loss = NaN;
  const {pictures, rowOf: pictureRows} = sharePictures(batch);
  tf.tidy(() => {
    const tensors = toTensors(weights);
    const trained = [...weights].flatMap(([name, weight]) => (weight.trained ? [name] : []));
    const lossOf = (...values: tf.Tensor[]) => {
      trained.forEach((name, i) => tensors.set(name, required(values[i], name)));
      const inputs = batchInputs(network, {...batch, pictures});
      const names = [network.output, ...network.helpers];
      const outputs = runNetwork(network, names, {
        weights: tensors,
        inputs,
        training,
        pictureRows,
      });
      const [main, ...helpers] = names.map((name) =>
        crossEntropy(outputs.get(name) as tf.Tensor2D, batch, config.labelSmoothing),
      ) as [tf.Scalar, ...tf.Scalar[]];
      loss = main.dataSync()[0] ?? NaN;
      return tf.addN([main, ...helpers.map((part) => part.mul<tf.Scalar>(config.helperWeight))]);
    };
    const results = tf.grads(lossOf)(trained.map((name) => required(tensors.get(name), name)));
    trained.forEach((name, i) => gradients.set(name, copyOf(results[i])));
  });
  return {loss, gradients};
}

/** The network's weights as tensors; the caller's scope ends them. */
export function toTensors(weights: Weights): Map<string, tf.Tensor> {
  return new Map(
    [...weights].map(([name, {values, shape}]) => [name, tf.tensor(values, [...shape])]),
  );
}

/** The inputs a network has, filled from a batch. */
export function batchInputs(
  {layers}: Network,
  {pictures, features, pooled}: Pick<Batch, 'pictures' | 'features' | 'pooled'>,
): Record<string, tf.Tensor> {
  const source: Readonly<Record<string, Float32Array>> = {picture: pictures, features, pooled};
  return Object.fromEntries(
    layers.flatMap((layer) => {
      const values = source[layer.name];
      if (layer.op !== 'input' || values === undefined) return [];
      const rows = values.length / layer.shape.reduce((size, side) => size * side, 1);
      return [[layer.name, tf.tensor(values, [rows, ...layer.shape])] as const];
    }),
  );
}

function copyOf(tensor: tf.Tensor | undefined): Float32Array {
  return tensor === undefined ? new Float32Array(0) : (tensor.dataSync() as Float32Array).slice();
}

/** Weighted mean softmax cross-entropy with smoothed labels; its gradient is (softmax - target) × weight. */
function crossEntropy(logits: tf.Tensor2D, batch: Batch, smoothing: number): tf.Scalar {
  const op = tf.customGrad((...args) => {
    const [input] = args as [tf.Tensor2D];
    const {loss, gradient} = crossEntropyOf(input.dataSync() as Float32Array, batch, smoothing);
    const shape = input.shape;
    return {
      value: tf.scalar(loss),
      gradFunc: (dy: tf.Tensor) => [tf.mul(tf.tensor(gradient, shape), dy)],
    };
  });
  return op(logits) as tf.Scalar;
}

function crossEntropyOf(
  logits: Float32Array,
  {size, labels, sampleWeights}: Batch,
  smoothing: number,
): {loss: number; gradient: Float32Array} {
  const classes = logits.length / size;
  const gradient = new Float32Array(logits.length);
  const totalWeight = sampleWeights.reduce((sum, weight) => sum + weight, 0);
  let loss = 0;
  for (let row = 0; row < size; row++) {
    const scores = logits.subarray(row * classes, (row + 1) * classes);
    const highest = Math.max(...scores);
    const sum = scores.reduce((total, score) => total + Math.exp(score - highest), 0);
    const weight = (sampleWeights[row] ?? 0) / totalWeight;
    for (let c = 0; c < classes; c++) {
      const logProbability = (scores[c] ?? 0) - highest - Math.log(sum);
      const target = smoothing / classes + (c === labels[row] ? 1 - smoothing : 0);
      loss -= weight * target * logProbability;
      gradient[row * classes + c] = weight * (Math.exp(logProbability) - target);
    }
  }
  return {loss, gradient};
}
