import {required} from '../../support/command-line/required.ts';
import type {FoldedLayer} from '../../training/network/fold-norms.ts';
import {layerShapes} from '../../training/network/layers.ts';
import type {Layer, WeightedLayer} from '../../training/network/layers.ts';
import {bytes, integer, message, text} from './protobuf.ts';
import type {Field} from './protobuf.ts';
import type {ConvertedNetwork} from './read-graph-model.ts';

const IR_VERSION = 8;
const OPSET_VERSION = 17;
const FLOAT = 1;
const ATTRIBUTE = {int: 2, ints: 7} as const;
/** Orders of axes between (batch, height, width, channels) and ONNX's (batch, channels, height, width). */
const CHANNELS_FIRST = [0, 3, 1, 2];
const CHANNELS_LAST = [0, 2, 3, 1];

interface Graph {
  readonly nodes: Field[];
  readonly initializers: Field[];
}

/**
 * Writes a converted network as an ONNX model for batches of one. Inputs and output have the names and shapes they have in the graph
 * model; in between pictures are channels first. ref: onnx/onnx.proto
 */
export function onnxModel({network, folded}: ConvertedNetwork): Uint8Array {
  const shapes = layerShapes(network);
  const graph: Graph = {nodes: [], initializers: []};
  for (const layer of network.layers) addLayer(graph, layer, folded);
  const inputs = network.layers.filter(({op}) => op === 'input').map(({name}) => name);
  const value = (field: number, name: string) =>
    message(field, [text(1, name), message(2, [tensorType([1, ...(shapes.get(name) ?? [])])])]);
  return Buffer.concat([
    integer(1, IR_VERSION),
    text(2, 'fingerspell'),
    message(7, [
      ...graph.nodes,
      text(2, 'letters'),
      ...graph.initializers,
      ...inputs.map((name) => value(11, name)),
      value(12, network.output),
    ]),
    message(8, [text(1, ''), integer(2, OPSET_VERSION)]),
  ]);
}

function tensorType(shape: readonly number[]): Field {
  const dimensions = shape.map((size) => message(1, [integer(1, size)]));
  return message(1, [integer(1, FLOAT), message(2, dimensions)]);
}

function addLayer(graph: Graph, layer: Layer, folded: ConvertedNetwork['folded']): void {
  const {name} = layer;
  switch (layer.op) {
    case 'input':
      if (layer.shape.length > 1) {
        addNode(graph, 'Transpose', [name], planes(name), {perm: CHANNELS_FIRST});
      }
      return;
    case 'space-to-depth':
      addNode(graph, 'SpaceToDepth', [planes(layer.from)], planes(name), {blocksize: 2});
      return;
    case 'max-pool': {
      const window = {kernel_shape: [2, 2], strides: [2, 2]};
      addNode(graph, 'MaxPool', [planes(layer.from)], planes(name), window);
      return;
    }
    case 'flatten':
      addNode(graph, 'Transpose', [planes(layer.from)], `${name}/last`, {perm: CHANNELS_LAST});
      addNode(graph, 'Flatten', [`${name}/last`], name, {axis: 1});
      return;
    case 'concat':
      addNode(graph, 'Concat', layer.from, name, {axis: 1});
      return;
    case 'add':
      addNode(graph, 'Sum', layer.from, name, {});
      return;
    case 'conv':
    case 'dense':
      addWeighted(graph, layer, required(folded.get(name), name));
      return;
    case 'dropout':
    case 'project':
      throw new Error(`${layer.op} has no place in a converted network`);
  }
}

/** The name of a layer's output with its channels first. */
function planes(name: string): string {
  return `${name}/planes`;
}

function addWeighted(graph: Graph, layer: WeightedLayer, {kernel, kernelShape, bias}: FoldedLayer) {
  const {name} = layer;
  const isConv = layer.op === 'conv';
  const output = isConv ? planes(name) : name;
  const linear = layer.activation === 'relu' ? `${name}/linear` : output;
  const inputs = [isConv ? planes(layer.from) : layer.from, `${name}/kernel`, `${name}/bias`];
  addInitializer(graph, `${name}/bias`, [bias.length], bias);
  if (layer.op === 'conv') {
    const [height = 1, width = 1, channels = 1, filters = 1] = kernelShape;
    const filterShape = [filters, channels, height, width];
    addInitializer(graph, `${name}/kernel`, filterShape, filtersFirst(kernel, filters, channels));
    addNode(graph, 'Conv', inputs, linear, {
      kernel_shape: [height, width],
      pads: padding(layer.size),
    });
  } else {
    addInitializer(graph, `${name}/kernel`, kernelShape, kernel);
    addNode(graph, 'Gemm', inputs, linear, {});
  }
  if (linear !== output) addNode(graph, 'Relu', [linear], output, {});
}

/** What keeps height and width: an even filter has one cell more after than before. */
function padding(size: number): number[] {
  const [before, after] = [Math.floor((size - 1) / 2), Math.ceil((size - 1) / 2)];
  return [before, before, after, after];
}

/** [height, width, channels, filters] → [filters, channels, height, width] */
function filtersFirst(kernel: Float32Array, filters: number, channels: number): Float32Array {
  const cells = kernel.length / filters / channels;
  return Float32Array.from(kernel, (_, i) => {
    const [cell, channel] = [i % cells, Math.floor(i / cells) % channels];
    const filter = Math.floor(i / cells / channels);
    return kernel[(cell * channels + channel) * filters + filter] ?? 0;
  });
}

function addNode(
  graph: Graph,
  type: string,
  inputs: readonly string[],
  output: string,
  attributes: Readonly<Record<string, number | readonly number[]>>,
): void {
  graph.nodes.push(
    message(1, [
      ...inputs.map((input) => text(1, input)),
      text(2, output),
      text(4, type),
      ...Object.entries(attributes).map(([name, value]) => attribute(name, value)),
    ]),
  );
}

function attribute(name: string, value: number | readonly number[]): Field {
  return typeof value === 'number'
    ? message(5, [text(1, name), integer(3, value), integer(20, ATTRIBUTE.int)])
    : message(5, [
        text(1, name),
        ...value.map((one) => integer(8, one)),
        integer(20, ATTRIBUTE.ints),
      ]);
}

function addInitializer(
  graph: Graph,
  name: string,
  shape: readonly number[],
  values: Float32Array,
): void {
  graph.initializers.push(
    message(5, [
      ...shape.map((size) => integer(1, size)),
      integer(2, FLOAT),
      text(8, name),
      bytes(9, new Uint8Array(values.slice().buffer)),
    ]),
  );
}
