import * as tf from '@tensorflow/tfjs';
import {required} from '../../support/command-line/required.ts';
import {NORM_EPSILON} from '../../training/network/batch-norm.ts';
import {layerShapes} from '../../training/network/layers.ts';
import type {Layer, WeightedLayer} from '../../training/network/layers.ts';
import type {ConvertedNetwork} from './read-graph-model.ts';

const DROPOUT = 0.2;

/** With batch norms, activations and dropouts as layers of their own, or with biases and activations inside the others. */
export type LayersStyle = 'normed' | 'plain';

/**
 * A converted network as tutorials write theirs, as a layers model. Its inputs and its one output are in the order in which the network
 * has them; the caller disposes of it.
 */
export function layersModel(converted: ConvertedNetwork, style: LayersStyle): tf.LayersModel {
  const {network, folded} = converted;
  const shapes = layerShapes(network);
  const symbols = new Map<string, tf.SymbolicTensor>();
  const symbolOf = (name: string) => required(symbols.get(name), name);
  for (const layer of network.layers) {
    symbols.set(layer.name, applyLayer(layer, symbolOf, shapes, style));
  }
  const inputs = network.layers.filter(({op}) => op === 'input').map(({name}) => symbolOf(name));
  const model = tf.model({inputs, outputs: symbolOf(network.output)});
  for (const layer of network.layers) {
    if (layer.op === 'conv' || layer.op === 'dense') setWeights(model, layer, folded, style);
  }
  return model;
}

type Shapes = ReadonlyMap<string, readonly number[]>;

function applyLayer(
  layer: Layer,
  symbolOf: (name: string) => tf.SymbolicTensor,
  shapes: Shapes,
  style: LayersStyle,
): tf.SymbolicTensor {
  const {name} = layer;
  switch (layer.op) {
    case 'input':
      return tf.input({name, shape: [...layer.shape]});
    case 'space-to-depth':
      return spaceToDepth(name, symbolOf(layer.from), shapes.get(layer.from) ?? []);
    case 'max-pool':
      return apply(tf.layers.maxPooling2d({name, poolSize: 2}), symbolOf(layer.from));
    case 'flatten':
      return apply(tf.layers.flatten({name}), symbolOf(layer.from));
    case 'concat':
      return apply(tf.layers.concatenate({name}), layer.from.map(symbolOf));
    case 'add':
      return apply(tf.layers.add({name}), layer.from.map(symbolOf));
    case 'dropout':
      return apply(tf.layers.dropout({name, rate: layer.rate}), symbolOf(layer.from));
    case 'project':
      throw new Error('a projection has no place in a converted network');
    case 'conv':
    case 'dense':
      return applyWeighted(layer, symbolOf(layer.from), style);
  }
}

function applyWeighted(
  layer: WeightedLayer,
  input: tf.SymbolicTensor,
  style: LayersStyle,
): tf.SymbolicTensor {
  const {name} = layer;
  const normed = hasNorm(layer, style);
  const activation = layer.activation === 'relu' && !normed ? 'relu' : 'linear';
  const common = {name, useBias: !normed, activation} as const;
  const linear =
    layer.op === 'conv'
      ? tf.layers.conv2d({
          ...common,
          filters: layer.filters,
          kernelSize: layer.size,
          padding: 'same',
        })
      : tf.layers.dense({...common, units: layer.units});
  const sum = apply(linear, input);
  if (!normed) return sum;
  const norm = tf.layers.batchNormalization({name: normName(name), epsilon: NORM_EPSILON});
  const active = apply(tf.layers.reLU(), apply(norm, sum));
  return layer.op === 'conv' ? active : apply(tf.layers.dropout({rate: DROPOUT}), active);
}

function hasNorm(layer: WeightedLayer, style: LayersStyle): boolean {
  return style === 'normed' && layer.activation === 'relu';
}

/** The norms scale by one and add the bias, so that the weights stay those of the converted network. */
function setWeights(
  model: tf.LayersModel,
  layer: WeightedLayer,
  folded: ConvertedNetwork['folded'],
  style: LayersStyle,
): void {
  const {kernel, kernelShape, bias} = required(folded.get(layer.name), layer.name);
  tf.tidy(() => {
    const kernelTensor = tf.tensor(kernel, [...kernelShape]);
    const biasTensor = tf.tensor1d(bias);
    if (!hasNorm(layer, style)) {
      model.getLayer(layer.name).setWeights([kernelTensor, biasTensor]);
      return;
    }
    model.getLayer(layer.name).setWeights([kernelTensor]);
    const gain = tf.fill([bias.length], Math.sqrt(1 + NORM_EPSILON));
    const [mean, variance] = [tf.zeros([bias.length]), tf.ones([bias.length])];
    model.getLayer(normName(layer.name)).setWeights([gain, biasTensor, mean, variance]);
  });
}

function spaceToDepth(
  name: string,
  input: tf.SymbolicTensor,
  [height = 0, width = 0, channels = 0]: readonly number[],
): tf.SymbolicTensor {
  const [rows, columns] = [height / 2, width / 2];
  const split = tf.layers.reshape({targetShape: [rows, 2, columns, 2, channels]});
  const swap = tf.layers.permute({dims: [1, 3, 2, 4, 5]});
  const join = tf.layers.reshape({name, targetShape: [rows, columns, channels * 4]});
  return apply(join, apply(swap, apply(split, input)));
}

function apply(
  layer: tf.layers.Layer,
  input: tf.SymbolicTensor | tf.SymbolicTensor[],
): tf.SymbolicTensor {
  return layer.apply(input) as tf.SymbolicTensor;
}

function normName(layer: string): string {
  return `${layer}-norm`;
}
