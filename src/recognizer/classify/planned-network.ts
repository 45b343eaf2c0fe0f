import {dispose, getKernel} from '@tensorflow/tfjs-core';
import type {TensorInfo} from '@tensorflow/tfjs-core';
import type {BackendWasm} from '@tensorflow/tfjs-backend-wasm';
import {readGraph} from './graph-model-file.ts';
import type {Graph, GraphModelFile, GraphNode} from './graph-model-file.ts';
import {kernelCall} from './kernel-call.ts';
import type {KernelCall} from './kernel-call.ts';

/** A network for batches of one whose memory and order of work are settled. It has one set of buffers, which every run overwrites. */
export interface PlannedNetwork {
  /**
   * @param inputs values of every input of the graph, by name, row by row
   * @param outputs names; only what they depend on is computed
   * @param into arrays to write the outputs to, in their order and of their lengths; new ones by default
   * @returns an array for each of `outputs`, in their order
   * @throws Error when an input is missing or has another length, or the graph has no such output
   */
  run(
    inputs: Readonly<Record<string, Float32Array>>,
    outputs: readonly string[],
    into?: readonly Float32Array[],
  ): readonly Float32Array[];
  close(): void;
}

interface Step {
  /** The outputs that depend on it. */
  readonly serves: ReadonlySet<string>;
  readonly compute: () => void;
}

interface Plan {
  readonly inputs: Map<string, TensorInfo>;
  /** Inputs, constants and results, by the node's name. */
  readonly tensors: Map<string, TensorInfo>;
  readonly steps: Step[];
  /** Buffers of inputs and steps. */
  readonly buffers: TensorInfo[];
}

/**
 * Plans a graph model written by `npm run convert`: every step is one call of a kernel of the WASM backend, into a buffer that is made
 * here. docs/decisions/0005 says why not through GraphModel.
 * @throws Error naming the first node that cannot be planned
 */
export function planNetwork(file: GraphModelFile, backend: BackendWasm): PlannedNetwork {
  const graph = readGraph(file);
  const plan: Plan = {inputs: new Map(), tensors: new Map(), steps: [], buffers: []};
  const close = () => {
    plan.buffers.forEach(({dataId}) => backend.disposeData(dataId));
    dispose(graph.constants);
  };
  try {
    addNodes(plan, graph, backend);
  } catch (error) {
    close();
    throw error;
  }
  return {
    run(inputs, outputs, into) {
      const results = outputs.map((name) => outputTensor(graph, plan, name));
      for (const [name, tensor] of plan.inputs) writeInput(backend, tensor, name, inputs[name]);
      for (const {serves, compute} of plan.steps) {
        if (outputs.some((name) => serves.has(name))) compute();
      }
      return results.map((tensor, i) => readOutput(backend, tensor, into?.[i]));
    },
    close,
  };
}

function addNodes(plan: Plan, graph: Graph, backend: BackendWasm): void {
  const served = servedOutputs(graph);
  const tensor = (name: string) => {
    const found = plan.tensors.get(name) ?? graph.constants[name];
    if (found === undefined) throw new Error(`The network uses "${name}" before it is made.`);
    return found;
  };
  const integers = (name: string) => {
    const constant = graph.constants[name];
    if (constant === undefined) throw new Error(`The network's "${name}" is no constant.`);
    return Array.from(constant.dataSync());
  };
  for (const node of graph.nodes) {
    if (node.op === 'Const') continue;
    if (node.op === 'Placeholder') addInput(plan, node, backend);
    else {
      const call = kernelCall(node, {tensor, integers});
      addStep(plan, node.name, call, served.get(node.name) ?? new Set(), backend);
    }
  }
}

function addInput(plan: Plan, {name, attr}: GraphNode, backend: BackendWasm): void {
  const [, ...sides] = (attr.shape?.shape?.dim ?? []).map(({size}) => Number(size));
  const input = backend.makeOutput([1, ...sides], 'float32');
  plan.inputs.set(name, input);
  plan.tensors.set(name, input);
  plan.buffers.push(input);
}

/** Calls the kernel once, which makes its buffer. From then on it is called with a backend that has nothing but this buffer to give. */
function addStep(
  plan: Plan,
  name: string,
  {kernel, inputs, attrs, shape}: KernelCall,
  serves: ReadonlySet<string>,
  backend: BackendWasm,
): void {
  const {kernelFunc} = getKernel(kernel, 'wasm');
  const result = kernelFunc({inputs, attrs, backend});
  if (Array.isArray(result)) throw new Error(`The network's "${name}" has several results.`);
  plan.tensors.set(name, shape === null ? result : {...result, shape});
  if (Object.values(inputs).some((input) => input?.dataId === result.dataId)) {
    // A view of its input: nothing to compute, and the input's owner frees it.
    backend.disposeData(result.dataId);
    return;
  }
  plan.buffers.push(result);
  const target = Object.create(backend, {makeOutput: {value: () => result}}) as BackendWasm;
  const args = {inputs, attrs, backend: target};
  plan.steps.push({serves, compute: () => void kernelFunc(args)});
}

/** By the node's name: the outputs that depend on it. */
function servedOutputs({nodes, outputs}: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const served = new Map(nodes.map(({name}) => [name, new Set<string>()]));
  for (const [output, node] of outputs) served.get(node)?.add(output);
  for (const {name, input = []} of [...nodes].reverse()) {
    for (const from of input) served.get(name)?.forEach((output) => served.get(from)?.add(output));
  }
  return served;
}

function outputTensor({outputs}: Graph, {tensors}: Plan, name: string): TensorInfo {
  const tensor = tensors.get(outputs.get(name) ?? '');
  if (tensor !== undefined) return tensor;
  throw new Error(`The network has no output "${name}", only ${[...outputs.keys()].join(', ')}.`);
}

function readOutput(backend: BackendWasm, tensor: TensorInfo, into?: Float32Array): Float32Array {
  const values = backend.typedArrayFromHeap(tensor) as Float32Array;
  if (into === undefined) return values.slice();
  into.set(values);
  return into;
}

function writeInput(
  backend: BackendWasm,
  tensor: TensorInfo,
  name: string,
  values: Float32Array | undefined,
): void {
  const target = backend.typedArrayFromHeap(tensor);
  if (values?.length !== target.length) {
    throw new Error(
      `The network's input "${name}" takes ${target.length} values, not ${values?.length ?? 0}.`,
    );
  }
  target.set(values);
}
