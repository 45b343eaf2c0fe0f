import * as tf from '@tensorflow/tfjs';
import {required} from '../../support/command-line/required.ts';
import {NORM_EPSILON} from '../../training/network/batch-norm.ts';
import type {Layer, Network, WeightedLayer} from '../../training/network/layers.ts';
import {project} from '../../training/network/project.ts';
import type {TrainingRun} from '../../training/network/run-network.ts';
import {weightName} from '../../training/network/weights.ts';
import type {Weights} from '../../training/network/weights.ts';
import {batchInputs, toTensors} from '../../training/fit/train-step.ts';
import type {Batch} from '../../training/batches/batch.ts';
import type {LossConfig, StepResult} from '../../training/fit/train-step.ts';
import {withStockGradients} from './stock-gradients.ts';

/**
 * What `trainStep` does, written with the library's own operations and their own gradients throughout. Draws the same dropouts from the same
 * random numbers; samples all count alike. Leaves no tensor behind.
 */
export function stockStep(
  network: Network,
  weights: Weights,
  batch: Batch,
  training: TrainingRun,
  config: LossConfig,
): StepResult {
  const gradients = new Map<string, Float32Array>();
  let loss = NaN;
  withStockGradients(() =>
    tf.tidy(() => {
      const tensors = toTensors(weights);
      const trained = [...weights].flatMap(([name, {trained: is}]) => (is ? [name] : []));
      const lossOf = (...values: tf.Tensor[]) => {
        trained.forEach((name, i) => tensors.set(name, required(values[i], name)));
        const results = forward(network, tensors, batchInputs(network, batch), training);
        const [main, ...helpers] = [network.output, ...network.helpers].map((name) =>
          crossEntropy(required(results.get(name), name) as tf.Tensor2D, batch, config),
        ) as [tf.Scalar, ...tf.Scalar[]];
        loss = main.dataSync()[0] ?? NaN;
        return tf.addN([main, ...helpers.map((part) => part.mul<tf.Scalar>(config.helperWeight))]);
      };
      const results = tf.grads(lossOf)(trained.map((name) => required(tensors.get(name), name)));
      trained.forEach((name, i) =>
        gradients.set(name, required(results[i], name).dataSync<'float32'>().slice()),
      );
    }),
  );
  return {loss, gradients};
}

function crossEntropy(logits: tf.Tensor2D, {labels}: Batch, {labelSmoothing}: LossConfig) {
  const truth = tf.oneHot(tf.tensor1d([...labels], 'int32'), logits.shape[1]);
  return tf.losses.softmaxCrossEntropy(truth, logits, undefined, labelSmoothing);
}

type Tensors = ReadonlyMap<string, tf.Tensor>;

function forward(
  {layers}: Network,
  weights: Tensors,
  inputs: Readonly<Record<string, tf.Tensor>>,
  training: TrainingRun,
): Tensors {
  const results = new Map<string, tf.Tensor>();
  const resultOf = (name: string) => required(results.get(name), name);
  for (const layer of layers) {
    results.set(
      layer.name,
      layer.op === 'input'
        ? required(inputs[layer.name], layer.name)
        : applyLayer(layer, resultOf, weights, training),
    );
  }
  return results;
}

function applyLayer(
  layer: Exclude<Layer, {op: 'input'}>,
  resultOf: (name: string) => tf.Tensor,
  weights: Tensors,
  training: TrainingRun,
): tf.Tensor {
  switch (layer.op) {
    case 'space-to-depth': {
      const input = resultOf(layer.from);
      const [batch = 0, height = 0, width = 0, channels = 0] = input.shape;
      return input
        .reshape([batch, height / 2, 2, width / 2, 2, channels])
        .transpose([0, 1, 3, 2, 4, 5])
        .reshape([batch, height / 2, width / 2, channels * 4]);
    }
    case 'max-pool':
      return tf.maxPool(resultOf(layer.from) as tf.Tensor4D, 2, 2, 'valid');
    case 'flatten':
      return resultOf(layer.from).reshape([resultOf(layer.from).shape[0], -1]);
    case 'concat':
      return tf.concat(layer.from.map(resultOf), 1);
    case 'add':
      return tf.addN(layer.from.map(resultOf));
    case 'dropout':
      return dropout(resultOf(layer.from), layer.rate, training);
    case 'project':
      return project(layer, resultOf(layer.from) as tf.Tensor2D, {
        weights,
        random: training.random,
      });
    case 'conv':
    case 'dense':
      return applyWeighted(layer, resultOf(layer.from), weights, training);
  }
}

function dropout(input: tf.Tensor, rate: number, {random}: TrainingRun): tf.Tensor {
  if (rate === 0) return input;
  const kept = 1 / (1 - rate);
  const mask = Float32Array.from({length: input.size}, () => (random.next() < rate ? 0 : kept));
  return tf.mul(input, tf.tensor(mask, input.shape));
}

function applyWeighted(
  layer: WeightedLayer,
  input: tf.Tensor,
  weights: Tensors,
  training: TrainingRun,
): tf.Tensor {
  const weight = (name: string) => required(weights.get(name), name);
  const kernel = weight(weightName.kernel(layer.name));
  const bias = weight(weightName.bias(layer.name)) as tf.Tensor1D;
  const linear =
    layer.op === 'conv'
      ? tf.conv2d(input as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'same')
      : tf.matMul(input, kernel);
  const gain = layer.norm ? (weight(weightName.gain(layer.name)) as tf.Tensor1D) : null;
  const finished =
    gain === null ? linear.add(bias) : normalize(layer, linear, gain, bias, training);
  return layer.activation === 'relu' ? finished.relu() : finished;
}

function normalize(
  {name}: WeightedLayer,
  x: tf.Tensor,
  gain: tf.Tensor1D,
  bias: tf.Tensor1D,
  training: TrainingRun,
): tf.Tensor {
  const axes = x.shape.map((_, axis) => axis).slice(0, -1);
  const {mean, variance} = tf.moments(x, axes);
  training.onMoments(name, {
    mean: mean.dataSync<'float32'>().slice(),
    variance: variance.dataSync<'float32'>().slice(),
  });
  return tf.batchNorm(
    x as tf.Tensor4D,
    mean as tf.Tensor1D,
    variance as tf.Tensor1D,
    bias,
    gain,
    NORM_EPSILON,
  );
}
