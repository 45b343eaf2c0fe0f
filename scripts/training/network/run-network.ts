import * as tf from '@tensorflow/tfjs';
import type {Random} from '../../support/numbers/random.ts';
import {matrixProduct} from './matrix-product.ts';
import {batchNorm, NORM_EPSILON} from './batch-norm.ts';
import type {Layer, Network, WeightedLayer} from './layers.ts';
import {maxPool} from './max-pool.ts';
import {project} from './project.ts';
import {spreadRows} from './spread-rows.ts';
import {weightName} from './weights.ts';

export interface RunOptions {
  /** The network's arrays as tensors, by name. */
  readonly weights: ReadonlyMap<string, tf.Tensor>;
  /** Input tensors by name, the batch first. */
  readonly inputs: Readonly<Record<string, tf.Tensor>>;
  /** Null when reading; when training, what dropout draws from and where running moments go. */
  readonly training: TrainingRun | null;
  /** Which row of the picture input each sample has; each has its own where this is left out or null. */
  readonly pictureRows?: Int32Array | null;
}

export interface TrainingRun {
  readonly random: Random;

  onMoments(layer: string, moments: {mean: Float32Array; variance: Float32Array}): void;
}

/** @returns the tensor of every layer asked for, by name */
export function runNetwork(
  {layers}: Network,
  wanted: readonly string[],
  options: RunOptions,
): Map<string, tf.Tensor> {
  const results = new Map<string, tf.Tensor>();
  const resultOf = (name: string) => {
    const tensor = results.get(name);
    if (tensor === undefined) throw new Error(`layer "${name}" has no value yet`);
    return tensor;
  };
  for (const layer of layers) results.set(layer.name, runLayer(layer, resultOf, options));
  return new Map(wanted.map((name) => [name, resultOf(name)]));
}

function runLayer(
  layer: Layer,
  resultOf: (name: string) => tf.Tensor,
  options: RunOptions,
): tf.Tensor {
  switch (layer.op) {
    case 'input': {
      const input = options.inputs[layer.name];
      if (input === undefined) throw new Error(`the input "${layer.name}" is missing`);
      return input;
    }
    case 'space-to-depth':
      return spaceToDepth(resultOf(layer.from));
    case 'max-pool':
      return maxPool(resultOf(layer.from) as tf.Tensor4D);
    case 'flatten': {
      const input = resultOf(layer.from);
      const flat = input.reshape([input.shape[0], -1]);
      const rows = options.pictureRows ?? null;
      return rows === null ? flat : spreadRows(flat, rows);
    }
    case 'concat':
      return tf.concat(layer.from.map(resultOf), 1);
    case 'add':
      return tf.addN(layer.from.map(resultOf));
    case 'dropout':
      return dropout(resultOf(layer.from), layer.rate, options.training);
    case 'project':
      return project(layer, resultOf(layer.from) as tf.Tensor2D, {
        weights: options.weights,
        random: options.training?.random ?? null,
      });
    case 'conv':
    case 'dense':
      return runWeighted(layer, resultOf(layer.from), options);
  }
}

function spaceToDepth(input: tf.Tensor): tf.Tensor {
  const [batch = 0, height = 0, width = 0, channels = 0] = input.shape;
  return input
    .reshape([batch, height / 2, 2, width / 2, 2, channels])
    .transpose([0, 1, 3, 2, 4, 5])
    .reshape([batch, height / 2, width / 2, channels * 4]);
}

function dropout(input: tf.Tensor, rate: number, training: TrainingRun | null): tf.Tensor {
  if (training === null || rate === 0) return input;
  const {random} = training;
  const kept = 1 / (1 - rate);
  const mask = new Float32Array(input.size);
  for (let i = 0; i < mask.length; i++) mask[i] = random.next() < rate ? 0 : kept;
  return tf.mul(input, tf.tensor(mask, input.shape));
}

function runWeighted(
  layer: WeightedLayer,
  input: tf.Tensor,
  {weights, training}: RunOptions,
): tf.Tensor {
  const weight = (name: string) => {
    const tensor = weights.get(name);
    if (tensor === undefined) throw new Error(`the weights lack "${name}"`);
    return tensor;
  };
  const kernel = weight(weightName.kernel(layer.name));
  const bias = weight(weightName.bias(layer.name)) as tf.Tensor1D;
  const linear =
    layer.op === 'conv'
      ? tf.conv2d(input as tf.Tensor4D, kernel as tf.Tensor4D, layer.stride ?? 1, 'same')
      : matrixProduct(input as tf.Tensor2D, kernel as tf.Tensor2D);
  const relu = layer.activation === 'relu';
  if (!layer.norm) {
    const biased = tf.add(linear, bias);
    return relu ? tf.relu(biased) : biased;
  }
  const gain = weight(weightName.gain(layer.name)) as tf.Tensor1D;
  if (training !== null) {
    return batchNorm(linear, gain, bias, relu, (moments) =>
      training.onMoments(layer.name, moments),
    );
  }
  const normalized = tf.batchNorm(
    linear as tf.Tensor4D,
    weight(weightName.mean(layer.name)) as tf.Tensor1D,
    weight(weightName.variance(layer.name)) as tf.Tensor1D,
    bias,
    gain,
    NORM_EPSILON,
  );
  return relu ? tf.relu(normalized) : normalized;
}
