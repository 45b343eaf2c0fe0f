import {io} from '@tensorflow/tfjs-core';
import type {NamedTensorMap} from '@tensorflow/tfjs-core';

/** A graph model as its two files. */
export interface GraphModelFile {
  /** model.json */
  readonly topology: Uint8Array;
  /** The one weights file beside it. */
  readonly weights: Uint8Array;
}

/** What stands behind an attribute's name depends on its kind. ref: tensorflow/core/framework/attr_value.proto */
export interface GraphAttribute {
  /** Text in base64. */
  readonly s?: string;
  readonly shape?: {readonly dim: readonly {readonly size: string}[]};
  readonly list?: {readonly i?: readonly string[]; readonly s?: readonly string[]};
}

/** One operation of a TensorFlow GraphDef, as JSON. ref: tensorflow/core/framework/node_def.proto */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr: Readonly<Record<string, GraphAttribute>>;
}

export interface Graph {
  /** In the order they are computed. */
  readonly nodes: readonly GraphNode[];
  /** The node that gives each output, by the output's name. */
  readonly outputs: ReadonlyMap<string, string>;
  /** Tensors of the tfjs engine, by the node's name; whoever read the graph disposes of them. */
  readonly constants: NamedTensorMap;
}

interface ModelJson {
  readonly signature: {readonly outputs: Readonly<Record<string, {readonly name: string}>>};
  readonly modelTopology: {readonly node: readonly GraphNode[]};
  readonly weightsManifest: readonly {readonly weights: io.WeightsManifestEntry[]}[];
}

/** Reads a graph model; half floats become floats. */
export function readGraph({topology, weights}: GraphModelFile): Graph {
  const json = JSON.parse(new TextDecoder().decode(topology)) as ModelJson;
  const outputs = Object.entries(json.signature.outputs);
  const specs = json.weightsManifest.flatMap((group) => group.weights);
  return {
    nodes: json.modelTopology.node,
    outputs: new Map(outputs.map(([name, tensor]) => [name, tensor.name.replace(/:0$/, '')])),
    constants: io.decodeWeights(Uint8Array.from(weights).buffer, specs),
  };
}
