import * as tf from '@tensorflow/tfjs';
import {required} from '../../support/command-line/required.ts';
import type {Random} from '../../support/numbers/random.ts';
import type {ProjectLayer} from './layers.ts';
import {matrixProduct} from './matrix-product.ts';
import {weightName} from './weights.ts';
import type {Weights} from './weights.ts';

export interface ProjectOptions {
  /** The network's arrays as tensors, by name. */
  readonly weights: ReadonlyMap<string, tf.Tensor>;
  /** What dropout draws from while training; null when reading. */
  readonly random: Random | null;
}

/** Runs a `project` layer. @param input [rows, inputs] */
export function project(
  {name, rate}: ProjectLayer,
  input: tf.Tensor2D,
  {weights, random}: ProjectOptions,
): tf.Tensor2D {
  const weight = (key: string) => required(weights.get(key), key);
  const mean = weight(weightName.mean(name)).dataSync<'float32'>();
  const variance = weight(weightName.variance(name)).dataSync<'float32'>();
  const values = standardized(input.dataSync<'float32'>(), mean, inverseDeviations(variance));
  if (random !== null && rate > 0) {
    const kept = 1 / (1 - rate);
    for (let i = 0; i < values.length; i++) {
      values[i] = random.next() < rate ? 0 : (values[i] ?? 0) * kept;
    }
  }
  const kernel = weight(weightName.kernel(name)) as tf.Tensor2D;
  return matrixProduct(tf.tensor2d(values, input.shape), kernel);
}

/** A projection as rows that act on the features as they are. */
export interface ProjectionRows {
  /** units × inputs, row by row. */
  readonly rows: Float32Array;
  /** One a row. */
  readonly bias: Float32Array;
}

/** The same projection with its standardisation multiplied in. */
export function projectionRows({name, units}: ProjectLayer, weights: Weights): ProjectionRows {
  const values = (key: string) => required(weights.get(key), key).values;
  const kernel = values(weightName.kernel(name));
  const mean = values(weightName.mean(name));
  const inverse = inverseDeviations(values(weightName.variance(name)));
  const inputs = mean.length;
  const rows = new Float32Array(units * inputs);
  const bias = new Float32Array(units);
  for (let i = 0; i < inputs; i++) {
    for (let unit = 0; unit < units; unit++) {
      const weight = (kernel[i * units + unit] ?? 0) * (inverse[i] ?? 0);
      rows[unit * inputs + i] = weight;
      bias[unit] = (bias[unit] ?? 0) - weight * (mean[i] ?? 0);
    }
  }
  return {rows, bias};
}

function inverseDeviations(variance: Float32Array): Float32Array {
  return variance.map((value) => 1 / Math.sqrt(value));
}

function standardized(
  values: Float32Array,
  mean: Float32Array,
  inverse: Float32Array,
): Float32Array {
  const length = mean.length;
  const out = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += length) {
    if (values.subarray(start, start + length).every((value) => value === 0)) continue;
    for (let i = 0; i < length; i++) {
      out[start + i] = ((values[start + i] ?? 0) - (mean[i] ?? 0)) * (inverse[i] ?? 0);
    }
  }
  return out;
}
