import {required} from '../../support/command-line/required.ts';
import type {Layer, WeightedLayer} from './layers.ts';
import {weightName} from './weights.ts';
import type {Weight, Weights} from './weights.ts';

/** Layers in the order they are computed, and their arrays. */
export interface WeightedLayers {
  readonly layers: readonly Layer[];
  readonly weights: Weights;
}

/**
 * Turns each sum of plain linear layers into one linear layer of their inputs side by side: the same numbers with fewer operations, and
 * it is the number of operations that a small network's time goes into.
 */
export function joinSums({layers, weights}: WeightedLayers): WeightedLayers {
  const byName = new Map(layers.map((layer) => [layer.name, layer]));
  const uses = countUses(layers);
  const joined = new Map<string, readonly LinearLayer[]>();
  for (const layer of layers) {
    if (layer.op !== 'add') continue;
    const parts = layer.from.flatMap((name) => byName.get(name) ?? []).filter(isLinear);
    const ownOnly = parts.every(({name}) => uses.get(name) === 1);
    if (parts.length === layer.from.length && ownOnly) joined.set(layer.name, parts);
  }
  const gone = new Set([...joined.values()].flat().map(({name}) => name));
  const arrays = new Map(weights);
  for (const [name, parts] of joined) {
    arrays.set(weightName.kernel(name), stackRows(parts.map((part) => kernelOf(part, weights))));
    arrays.set(weightName.bias(name), sumOf(parts.map((part) => biasOf(part, weights))));
  }
  return {
    layers: layers
      .filter(({name}) => !gone.has(name))
      .flatMap((layer) => joinedLayers(layer, joined.get(layer.name) ?? null)),
    weights: arrays,
  };
}

type LinearLayer = Extract<WeightedLayer, {op: 'dense'}>;

function isLinear(layer: Layer): layer is LinearLayer {
  return layer.op === 'dense' && !layer.norm && layer.activation === 'none';
}

function joinedLayers(layer: Layer, parts: readonly LinearLayer[] | null): Layer[] {
  const [first] = parts ?? [];
  if (parts === null || first === undefined) return [layer];
  const inputs = `${layer.name}/inputs`;
  return [
    {op: 'concat', name: inputs, from: parts.map(({from}) => from)},
    {...first, name: layer.name, from: inputs},
  ];
}

function countUses(layers: readonly Layer[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const layer of layers) {
    if (layer.op === 'input') continue;
    for (const name of [layer.from].flat()) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}

function kernelOf({name}: LinearLayer, weights: Weights): Weight {
  return required(weights.get(weightName.kernel(name)), `the kernel of ${name}`);
}

function biasOf({name}: LinearLayer, weights: Weights): Weight {
  return required(weights.get(weightName.bias(name)), `the bias of ${name}`);
}

/** [a, n] and [b, n] → [a + b, n] */
function stackRows(kernels: readonly Weight[]): Weight {
  const first = required(kernels[0], 'a kernel');
  const values = new Float32Array(kernels.reduce((sum, kernel) => sum + kernel.values.length, 0));
  let at = 0;
  for (const kernel of kernels) {
    values.set(kernel.values, at);
    at += kernel.values.length;
  }
  const columns = first.shape[1] ?? 1;
  return {...first, shape: [values.length / columns, columns], values};
}

function sumOf(biases: readonly Weight[]): Weight {
  const first = required(biases[0], 'a bias');
  const values = first.values.map((_, i) =>
    biases.reduce((sum, {values: others}) => sum + (others[i] ?? 0), 0),
  );
  return {...first, values};
}
