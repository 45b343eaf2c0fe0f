import {NORM_EPSILON} from './batch-norm.ts';
import type {WeightedLayer} from './layers.ts';
import {weightName} from './weights.ts';
import type {Weights} from './weights.ts';

/** A layer's linear part with its batch norm multiplied in. */
export interface FoldedLayer {
  readonly kernel: Float32Array;
  readonly kernelShape: readonly number[];
  readonly bias: Float32Array;
}

/** kernel × gain / √(variance + ε), bias − mean × the same. */
export function foldNorm(layer: WeightedLayer, weights: Weights): FoldedLayer {
  const get = (name: string) => {
    const weight = weights.get(name);
    if (weight === undefined) throw new Error(`the weights lack "${name}"`);
    return weight;
  };
  const {values: kernel, shape: kernelShape} = get(weightName.kernel(layer.name));
  const {values: bias} = get(weightName.bias(layer.name));
  if (!layer.norm) return {kernel, kernelShape, bias};
  const {values: gain} = get(weightName.gain(layer.name));
  const {values: mean} = get(weightName.mean(layer.name));
  const {values: variance} = get(weightName.variance(layer.name));
  const scale = gain.map((value, i) => value / Math.sqrt((variance[i] ?? 0) + NORM_EPSILON));
  return {
    kernel: kernel.map((value, i) => value * (scale[i % scale.length] ?? 0)),
    kernelShape,
    bias: bias.map((value, i) => value - (mean[i] ?? 0) * (scale[i] ?? 0)),
  };
}
