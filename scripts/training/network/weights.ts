import type {Random} from '../../support/numbers/random.ts';
import {layerShapes} from './layers.ts';
import type {Network, ProjectLayer, WeightedLayer} from './layers.ts';

/** One array of a network. Trained ones are changed by the optimiser, the others by the forward pass (running moments). */
export interface Weight {
  readonly shape: readonly number[];
  readonly trained: boolean;
  /** Weight decay pulls on matrices and filters, not on biases and norms. */
  readonly decayed: boolean;
  readonly values: Float32Array;
}

export type Weights = ReadonlyMap<string, Weight>;

/** Names of a layer's arrays. */
export const weightName = {
  kernel: (layer: string) => `${layer}/kernel`,
  bias: (layer: string) => `${layer}/bias`,
  gain: (layer: string) => `${layer}/gain`,
  mean: (layer: string) => `${layer}/mean`,
  variance: (layer: string) => `${layer}/variance`,
};

/** Fresh weights: He normal kernels, zero biases, identity norms. */
export function initialWeights(network: Network, random: Random): Map<string, Weight> {
  const shapes = layerShapes(network);
  const weights = new Map<string, Weight>();
  for (const layer of network.layers) {
    if (layer.op === 'project')
      addProjection(weights, layer, shapes.get(layer.from)?.[0] ?? 0, random);
    if (layer.op !== 'conv' && layer.op !== 'dense') continue;
    const input = shapes.get(layer.from) ?? [];
    addLayer(weights, layer, input[input.length - 1] ?? 0, random);
  }
  return weights;
}

function addLayer(
  weights: Map<string, Weight>,
  layer: WeightedLayer,
  channels: number,
  random: Random,
): void {
  const shape = kernelShape(layer, channels);
  const outputs = shape[shape.length - 1] ?? 0;
  const size = shape.reduce((product, side) => product * side, 1);
  const deviation = Math.sqrt((layer.activation === 'relu' ? 2 : 1) / (size / outputs));
  const kernel = Float32Array.from({length: size}, () => random.normal() * deviation);
  const {name} = layer;
  weights.set(weightName.kernel(name), {shape, trained: true, decayed: true, values: kernel});
  weights.set(weightName.bias(name), perOutput(outputs, 0, true));
  if (!layer.norm) return;
  weights.set(weightName.gain(name), perOutput(outputs, 1, true));
  weights.set(weightName.mean(name), perOutput(outputs, 0, false));
  weights.set(weightName.variance(name), perOutput(outputs, 1, false));
}

/** Its moments are those of standardised inputs until `standardize` has seen the data. */
function addProjection(
  weights: Map<string, Weight>,
  {name, units}: ProjectLayer,
  inputs: number,
  random: Random,
): void {
  const deviation = 1 / Math.sqrt(inputs);
  const values = Float32Array.from({length: inputs * units}, () => random.normal() * deviation);
  weights.set(weightName.kernel(name), {
    shape: [inputs, units],
    trained: true,
    decayed: true,
    values,
  });
  weights.set(weightName.mean(name), perOutput(inputs, 0, false));
  weights.set(weightName.variance(name), perOutput(inputs, 1, false));
}

/** [height, width, in, out] of a convolution, [in, out] of a dense layer. */
export function kernelShape(layer: WeightedLayer, channels: number): readonly number[] {
  return layer.op === 'conv'
    ? [layer.size, layer.size, channels, layer.filters]
    : [channels, layer.units];
}

function perOutput(outputs: number, value: number, trained: boolean): Weight {
  return {shape: [outputs], trained, decayed: false, values: new Float32Array(outputs).fill(value)};
}

export function countParameters(weights: Weights): number {
  return [...weights.values()].reduce((sum, {values}) => sum + values.length, 0);
}
