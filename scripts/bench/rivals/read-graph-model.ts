import * as tf from '@tensorflow/tfjs';
import {required} from '../../support/command-line/required.ts';
import type {GraphModelFiles} from '../../training/convert/graph-model.ts';
import type {FoldedLayer} from '../../training/network/fold-norms.ts';
import type {Layer, Network} from '../../training/network/layers.ts';

/** A converted network read back: its layers, none with a norm, and the arrays of those that have some. */
export interface ConvertedNetwork {
  readonly network: Network;
  readonly folded: ReadonlyMap<string, FoldedLayer>;
}

interface Node {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr: {
    readonly shape?: {readonly shape: {readonly dim: readonly {readonly size: string}[]}};
    readonly fused_ops?: {readonly list: {readonly s: readonly string[]}};
    readonly strides?: {readonly list: {readonly i: readonly string[]}};
  };
}

interface ModelJson {
  readonly signature: {readonly outputs: Readonly<Record<string, object>>};
  readonly modelTopology: {readonly node: readonly Node[]};
  readonly weightsManifest: readonly [{readonly weights: tf.io.WeightsManifestEntry[]}];
}

type Arrays = ReadonlyMap<
  string,
  {readonly shape: readonly number[]; readonly values: Float32Array}
>;

/**
 * The inverse of `writeGraphModel`.
 * @throws Error naming the first operation that `writeGraphModel` does not write
 */
export function readGraphModel({json, weights}: GraphModelFiles): ConvertedNetwork {
  const {signature, modelTopology, weightsManifest} = json as ModelJson;
  const arrays = decode(weights, weightsManifest[0].weights);
  const nodes = new Map(modelTopology.node.map((node) => [node.name, node]));
  const layers = modelTopology.node.flatMap((node) => toLayer(node, nodes, arrays));
  const folded = layers.flatMap(({op, name}) => {
    if (op !== 'conv' && op !== 'dense') return [];
    const kernel = required(arrays.get(`${name}/kernel`), `${name}/kernel`);
    const bias = required(arrays.get(`${name}/bias`), `${name}/bias`).values;
    return [[name, {kernel: kernel.values, kernelShape: kernel.shape, bias}] as const];
  });
  const output = required(Object.keys(signature.outputs)[0], 'the output');
  return {network: {layers, output, helpers: []}, folded: new Map(folded)};
}

function decode(weights: Uint8Array, entries: tf.io.WeightsManifestEntry[]): Arrays {
  const tensors = Object.entries(tf.io.decodeWeights(Uint8Array.from(weights).buffer, entries));
  return new Map(
    tensors.map(([name, tensor]) => {
      const values = Float32Array.from(tensor.dataSync());
      tensor.dispose();
      return [name, {shape: tensor.shape, values}];
    }),
  );
}

function toLayer(node: Node, nodes: ReadonlyMap<string, Node>, arrays: Arrays): Layer[] {
  const {name, input = []} = node;
  const [from = ''] = input;
  switch (node.op) {
    case 'Placeholder':
      return [{op: 'input', name, shape: placeholderShape(node)}];
    case 'Const':
    case 'Transpose':
      return [];
    case 'Reshape':
      return reshapeToLayer(name, from, nodes);
    case 'MaxPool':
      return [{op: 'max-pool', name, from}];
    case 'ConcatV2':
      return [{op: 'concat', name, from: input.slice(0, -1)}];
    case 'AddN':
      return [{op: 'add', name, from: input}];
    case '_FusedConv2D':
    case '_FusedMatMul':
      return [weightedLayer(node, from, arrays)];
    default:
      throw new Error(`"${name}" is a ${node.op}, which no network of ours has`);
  }
}

/** Without the batch. */
function placeholderShape({attr}: Node): number[] {
  return (attr.shape?.shape.dim ?? []).slice(1).map(({size}) => Number(size));
}

/** Space-to-depth was written as a Reshape, a Transpose and a Reshape; a Reshape alone flattens. */
function reshapeToLayer(name: string, from: string, nodes: ReadonlyMap<string, Node>): Layer[] {
  if (name.endsWith('/split')) return [];
  const [first] = nodes.get(`${name}/split`)?.input ?? [];
  return [
    first === undefined ? {op: 'flatten', name, from} : {op: 'space-to-depth', name, from: first},
  ];
}

function weightedLayer({name, op, attr}: Node, from: string, arrays: Arrays): Layer {
  const {shape} = required(arrays.get(`${name}/kernel`), `${name}/kernel`);
  if (op === '_FusedConv2D' && attr.strides?.list.i.some((stride) => stride !== '1')) {
    throw new Error(`"${name}" has a stride, which the networks it is compared with cannot have`);
  }
  const [size = 0] = shape;
  const outputs = shape[shape.length - 1] ?? 0;
  const steps = attr.fused_ops?.list.s.map((step) => Buffer.from(step, 'base64').toString()) ?? [];
  const finish = {norm: false, activation: steps.includes('Relu') ? 'relu' : 'none'} as const;
  return op === '_FusedConv2D'
    ? {op: 'conv', name, from, filters: outputs, size, ...finish}
    : {op: 'dense', name, from, units: outputs, ...finish};
}
