import {
  _FusedMatMul,
  AddN,
  Concat,
  FusedConv2D,
  MaxPool,
  Reshape,
  Transpose,
} from '@tensorflow/tfjs-core';
import type {NamedAttrMap, NamedTensorInfoMap, TensorInfo} from '@tensorflow/tfjs-core';
import type {GraphNode} from './graph-model-file.ts';

/** One call of a kernel of tfjs. */
export interface KernelCall {
  readonly kernel: string;
  readonly inputs: NamedTensorInfoMap;
  readonly attrs: NamedAttrMap;
  /** Shape of the result, where the kernel gives it another one than the graph. */
  readonly shape: number[] | null;
}

/** What a node's inputs stand for. */
export interface Operands {
  readonly tensor: (name: string) => TensorInfo;
  /** Values of a constant: a shape, an axis, an order of axes. */
  readonly integers: (name: string) => number[];
}

/**
 * How a node of a converted network is computed.
 * @throws Error naming a node that `npm run convert` does not write
 */
export function kernelCall(node: GraphNode, {tensor, integers}: Operands): KernelCall {
  const names = node.input ?? [];
  const [first = '', second = ''] = names;
  switch (node.op) {
    case 'Reshape':
      return call(Reshape, {x: tensor(first)}, {shape: integers(second)});
    case 'Transpose':
      return call(Transpose, {x: tensor(first)}, {perm: integers(second)});
    case 'MaxPool':
      return call(MaxPool, {x: tensor(first)}, poolAttributes(node));
    case 'AddN':
      return call(AddN, listed(names.map(tensor)), {});
    case 'ConcatV2': {
      const [axis = 0] = integers(names.at(-1) ?? '');
      return call(Concat, listed(names.slice(0, -1).map(tensor)), {axis});
    }
    case '_FusedConv2D':
      return convolution(node, names.map(tensor));
    case '_FusedMatMul':
      return matrixProduct(node, names.map(tensor));
    default:
      throw unknownNode(node, `a ${node.op}`);
  }
}

function call(kernel: string, inputs: NamedTensorInfoMap, attrs: NamedAttrMap): KernelCall {
  return {kernel, inputs, attrs, shape: null};
}

/** Kernels of any number of inputs take an array, whatever their type says. */
function listed(tensors: readonly TensorInfo[]): NamedTensorInfoMap {
  return tensors as unknown as NamedTensorInfoMap;
}

function poolAttributes(node: GraphNode): NamedAttrMap {
  return {filterSize: sides(node, 'ksize'), strides: sides(node, 'strides'), pad: padding(node)};
}

function convolution(node: GraphNode, inputs: readonly TensorInfo[]): KernelCall {
  const [x, filter, bias] = inputs;
  return call(
    FusedConv2D,
    {x, filter, bias},
    {
      strides: sides(node, 'strides'),
      dilations: sides(node, 'dilations'),
      pad: padding(node),
      dataFormat: 'NHWC',
      activation: activation(node),
    },
  );
}

/** The kernel multiplies stacks of matrices: ours are stacks of one. */
function matrixProduct(node: GraphNode, inputs: readonly TensorInfo[]): KernelCall {
  const [a, b, bias] = inputs;
  if (a === undefined || b === undefined) throw unknownNode(node, 'a product of nothing');
  const stack = (matrix: TensorInfo) => ({...matrix, shape: [1, ...matrix.shape]});
  return {
    kernel: _FusedMatMul,
    inputs: {a: stack(a), b: stack(b), bias},
    attrs: {transposeA: false, transposeB: false, activation: activation(node)},
    shape: [...a.shape.slice(0, 1), ...b.shape.slice(1)],
  };
}

/** Height and width out of [batch, height, width, channels]. */
function sides(node: GraphNode, name: string): number[] {
  return (node.attr[name]?.list?.i ?? []).slice(1, 3).map(Number);
}

function padding(node: GraphNode): string {
  const kind = text(node.attr.padding?.s);
  if (kind !== 'SAME' && kind !== 'VALID') throw unknownNode(node, `padded as "${kind}"`);
  return kind.toLowerCase();
}

function activation(node: GraphNode): string {
  const steps = (node.attr.fused_ops?.list?.s ?? []).map(text).join();
  if (steps === 'BiasAdd') return 'linear';
  if (steps === 'BiasAdd,Relu') return 'relu';
  throw unknownNode(node, `a ${node.op} with "${steps}"`);
}

function text(base64 = ''): string {
  return atob(base64);
}

function unknownNode({name}: GraphNode, what: string): Error {
  return new Error(
    `The network's "${name}" is ${what}, which this app does not compute: write the network with npm run convert.`,
  );
}
