import type {io} from '@tensorflow/tfjs-core';
import {embeddingLayer} from '../network/embedding-layer.ts';
import {foldNorm} from '../network/fold-norms.ts';
import {joinSums} from '../network/join-sums.ts';
import {layerShapes} from '../network/layers.ts';
import type {Layer, Network, WeightedLayer} from '../network/layers.ts';
import {neededLayers} from '../network/needed-layers.ts';
import type {Weights} from '../network/weights.ts';
import {quantize} from './quantize.ts';
import type {Precision} from './quantize.ts';
import {withoutProjection} from './sight-rows.ts';

/** A TensorFlow.js graph model: what goes into model.json and the one weights file beside it. */
export interface GraphModelFiles {
  readonly json: object;
  readonly weights: Uint8Array;
}

/** One operation of a TensorFlow GraphDef, as JSON. ref: tensorflow/core/framework/node_def.proto */
interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr: Readonly<Record<string, object>>;
}

interface Constant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32';
  readonly values: ArrayLike<number>;
}

interface GraphParts {
  readonly nodes: GraphNode[];
  readonly constants: Constant[];
}

const FLOAT = {T: {type: 'DT_FLOAT'}};

/**
 * Writes a trained network as a graph of fused operations, batch norms folded in, sums of logits joined, dropout and helpers left out. Its
 * outputs are the logits and the embedding they are a linear function of.
 */
export function writeGraphModel(
  network: Network,
  trained: Weights,
  precision: Precision,
  weightsFile: string,
): GraphModelFiles {
  const shapes = layerShapes({...network, layers: withoutProjection(network.layers)});
  const parts: GraphParts = {nodes: [], constants: []};
  const {layers, weights} = joinSums({
    layers: withoutProjection(neededLayers(network)),
    weights: trained,
  });
  for (const layer of layers) addLayer(parts, layer, weights, shapes);
  const encoded = parts.constants.map((constant) => encodeConstant(constant, precision));
  return {
    json: {
      format: 'graph-model',
      generatedBy: 'fingerspell',
      convertedBy: null,
      signature: signatureOf(network, layers),
      modelTopology: {
        node: [...parts.constants.map(constantNode), ...parts.nodes],
        versions: {producer: 1},
        library: {},
      },
      weightsManifest: [{paths: [weightsFile], weights: encoded.map(({entry}) => entry)}],
    },
    weights: Buffer.concat(encoded.map(({bytes}) => bytes)),
  };
}

function addLayer(
  parts: GraphParts,
  layer: Layer,
  weights: Weights,
  shapes: ReadonlyMap<string, readonly number[]>,
): void {
  const {name} = layer;
  switch (layer.op) {
    case 'input':
      parts.nodes.push({name, op: 'Placeholder', attr: placeholder(layer.shape)});
      return;
    case 'space-to-depth':
      addSpaceToDepth(parts, name, layer.from, shapes.get(layer.from) ?? []);
      return;
    case 'max-pool':
      parts.nodes.push({name, op: 'MaxPool', input: [layer.from], attr: POOL});
      return;
    case 'flatten':
      addReshape(parts, name, layer.from, [-1, ...(shapes.get(name) ?? [])]);
      return;
    case 'concat':
      parts.constants.push({name: `${name}/axis`, shape: [], dtype: 'int32', values: [1]});
      parts.nodes.push({
        name,
        op: 'ConcatV2',
        input: [...layer.from, `${name}/axis`],
        attr: {...FLOAT, N: {i: String(layer.from.length)}},
      });
      return;
    case 'add':
      parts.nodes.push({
        name,
        op: 'AddN',
        input: layer.from,
        attr: {...FLOAT, N: {i: String(layer.from.length)}},
      });
      return;
    case 'conv':
    case 'dense':
      addWeighted(parts, layer, weights);
      return;
    case 'dropout':
    case 'project':
      throw new Error(`${layer.op} has no place in a converted network`);
  }
}

const POOL = {
  ...FLOAT,
  ksize: {list: {i: ['1', '2', '2', '1']}},
  strides: {list: {i: ['1', '2', '2', '1']}},
  padding: {s: base64('VALID')},
  data_format: {s: base64('NHWC')},
};

function addWeighted(parts: GraphParts, layer: WeightedLayer, weights: Weights): void {
  const {name} = layer;
  const {kernel, kernelShape, bias} = foldNorm(layer, weights);
  const [kernelName, biasName] = [`${name}/kernel`, `${name}/bias`];
  parts.constants.push(
    {name: kernelName, shape: kernelShape, dtype: 'float32', values: kernel},
    {name: biasName, shape: [bias.length], dtype: 'float32', values: bias},
  );
  const relu = layer.activation === 'relu' ? [base64('Relu')] : [];
  const fused = {
    ...FLOAT,
    num_args: {i: '1'},
    epsilon: {f: 0},
    fused_ops: {list: {s: [base64('BiasAdd'), ...relu]}},
  };
  parts.nodes.push({
    name,
    op: layer.op === 'conv' ? '_FusedConv2D' : '_FusedMatMul',
    input: [layer.from, kernelName, biasName],
    attr: {...fused, ...(layer.op === 'conv' ? convolution(layer.stride ?? 1) : MATRIX_PRODUCT)},
  });
}

function convolution(stride: number): Readonly<Record<string, object>> {
  return {
    strides: {list: {i: ['1', String(stride), String(stride), '1']}},
    dilations: {list: {i: ['1', '1', '1', '1']}},
    padding: {s: base64('SAME')},
    data_format: {s: base64('NHWC')},
    explicit_paddings: {list: {}},
  };
}

const MATRIX_PRODUCT = {transpose_a: {b: false}, transpose_b: {b: false}};

function addSpaceToDepth(
  parts: GraphParts,
  name: string,
  from: string,
  [height = 0, width = 0, channels = 0]: readonly number[],
): void {
  const [rows, columns] = [height / 2, width / 2];
  addReshape(parts, `${name}/split`, from, [-1, rows, 2, columns, 2, channels]);
  const order = `${name}/order`;
  parts.constants.push({name: order, shape: [6], dtype: 'int32', values: [0, 1, 3, 2, 4, 5]});
  parts.nodes.push({
    name: `${name}/swap`,
    op: 'Transpose',
    input: [`${name}/split`, order],
    attr: {...FLOAT, Tperm: {type: 'DT_INT32'}},
  });
  addReshape(parts, name, `${name}/swap`, [-1, rows, columns, channels * 4]);
}

function addReshape(parts: GraphParts, name: string, from: string, shape: readonly number[]): void {
  const values = Int32Array.from(shape);
  parts.constants.push({name: `${name}/shape`, shape: [shape.length], dtype: 'int32', values});
  parts.nodes.push({
    name,
    op: 'Reshape',
    input: [from, `${name}/shape`],
    attr: {...FLOAT, Tshape: {type: 'DT_INT32'}},
  });
}

function constantNode({name, shape, dtype}: Constant): GraphNode {
  const type = dtype === 'float32' ? 'DT_FLOAT' : 'DT_INT32';
  const tensorShape = {dim: shape.map((size) => ({size: String(size)}))};
  return {name, op: 'Const', attr: {dtype: {type}, value: {tensor: {dtype: type, tensorShape}}}};
}

function encodeConstant(
  {name, shape, dtype, values}: Constant,
  precision: Precision,
): {entry: io.WeightsManifestEntry; bytes: Uint8Array} {
  if (dtype === 'int32') {
    const bytes = new Uint8Array(Int32Array.from(values).buffer);
    return {entry: {name, shape: [...shape], dtype}, bytes};
  }
  // Biases are few and small errors in them are not: only kernels are quantised.
  const {bytes, quantization} = quantize(
    Float32Array.from(values),
    shape.length > 1 ? precision : 'float32',
  );
  const entry = {name, shape: [...shape], dtype};
  return {entry: quantization === null ? entry : {...entry, quantization}, bytes};
}

function placeholder(shape: readonly number[]): Record<string, object> {
  const dim = [-1, ...shape].map((size) => ({size: String(size)}));
  return {dtype: {type: 'DT_FLOAT'}, shape: {shape: {dim}}};
}

function signatureOf(network: Network, layers: readonly Layer[]): object {
  const shapes = layerShapes({...network, layers});
  const info = (name: string) => ({
    name: `${name}:0`,
    dtype: 'DT_FLOAT',
    tensorShape: {dim: [-1, ...(shapes.get(name) ?? [])].map((size) => ({size: String(size)}))},
  });
  const inputs = layers.flatMap(({op, name}) => (op === 'input' ? [name] : []));
  return {
    inputs: Object.fromEntries(inputs.map((name) => [name, info(name)])),
    outputs: {
      [network.output]: info(network.output),
      embedding: info(embeddingLayer(layers, network.output)),
    },
  };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
