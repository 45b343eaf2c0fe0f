import {APP_INPUTS} from '../augment/input-recipe.ts';
import type {InputRecipe} from '../augment/input-recipe.ts';

/** One step of a network. `from` names the steps it reads. Shapes are without the batch. */
export type Layer =
  | {readonly op: 'input'; readonly name: string; readonly shape: readonly number[]}
  /** [h, w, c] → [h/2, w/2, 4c]: each 2×2 block of cells becomes channels. */
  | {readonly op: 'space-to-depth'; readonly name: string; readonly from: string}
  /** Square, padded: height and width stay, or are halved and rounded up by a stride of 2. */
  | ({
      readonly op: 'conv';
      readonly name: string;
      readonly from: string;
      readonly filters: number;
      readonly size: number;
      /** Cells from one place of the filter to the next; 1 where it is left out. */
      readonly stride?: 2;
    } & Finish)
  /** 2×2 with stride 2; an odd last row or column is left out. */
  | {readonly op: 'max-pool'; readonly name: string; readonly from: string}
  | {readonly op: 'flatten'; readonly name: string; readonly from: string}
  | ({
      readonly op: 'dense';
      readonly name: string;
      readonly from: string;
      readonly units: number;
    } & Finish)
  /**
   * Linear and without a bias, over rows brought to mean 0 and deviation 1 by moments that are not trained. A row of zeros, which stands for
   * one that is absent, gives zeros. `rate` is the share of its inputs that dropout takes while training.
   */
  | {
      readonly op: 'project';
      readonly name: string;
      readonly from: string;
      readonly units: number;
      readonly rate: number;
    }
  | {readonly op: 'concat'; readonly name: string; readonly from: readonly string[]}
  | {readonly op: 'add'; readonly name: string; readonly from: readonly string[]}
  /** Only while training. */
  | {readonly op: 'dropout'; readonly name: string; readonly from: string; readonly rate: number};

interface Finish {
  /** Batch normalisation between the linear part and the activation. */
  readonly norm: boolean;
  readonly activation: 'relu' | 'none';
}

export type ProjectLayer = Extract<Layer, {op: 'project'}>;

export type WeightedLayer = Extract<Layer, {op: 'conv' | 'dense'}>;

/** A network as data: the trainer runs it, the converter writes it as a graph. Layers stand in the order they are computed. */
export interface Network {
  readonly layers: readonly Layer[];
  /** The layer that gives the logits. */
  readonly output: string;
  /** Further logits that are trained beside the output and left out of the converted network. */
  readonly helpers: readonly string[];
  /** How hands become its inputs; as in the app where it is left out. */
  readonly inputs?: InputRecipe;
}

export function inputsOf({inputs}: Network): InputRecipe {
  return inputs ?? APP_INPUTS;
}

/** Output shape of every layer, by name, without the batch. */
export function layerShapes({layers}: Network): ReadonlyMap<string, readonly number[]> {
  const shapes = new Map<string, readonly number[]>();
  const shapeOf = (name: string) => {
    const shape = shapes.get(name);
    if (shape === undefined) throw new Error(`layer "${name}" is used before it is made`);
    return shape;
  };
  for (const layer of layers) shapes.set(layer.name, outputShape(layer, shapeOf));
  return shapes;
}

function outputShape(
  layer: Layer,
  shapeOf: (name: string) => readonly number[],
): readonly number[] {
  switch (layer.op) {
    case 'input':
      return layer.shape;
    case 'space-to-depth': {
      const [h = 0, w = 0, c = 0] = shapeOf(layer.from);
      return [h / 2, w / 2, c * 4];
    }
    case 'conv': {
      const [h = 0, w = 0] = shapeOf(layer.from);
      const stride = layer.stride ?? 1;
      return [Math.ceil(h / stride), Math.ceil(w / stride), layer.filters];
    }
    case 'max-pool': {
      const [h = 0, w = 0, c = 0] = shapeOf(layer.from);
      return [h >> 1, w >> 1, c];
    }
    case 'flatten':
      return [shapeOf(layer.from).reduce((size, side) => size * side, 1)];
    case 'dense':
    case 'project':
      return [layer.units];
    case 'concat':
      return [layer.from.reduce((sum, name) => sum + (shapeOf(name)[0] ?? 0), 0)];
    case 'add':
      return shapeOf(layer.from[0] ?? '');
    case 'dropout':
      return shapeOf(layer.from);
  }
}
