import {SIGHT_COUNT} from '../../../src/core/hand/sight-count.ts';
import {toHalf} from '../../../src/core/common/to-half.ts';
import {fromHalves} from '../../support/numbers/half.ts';
import {POOLED_COUNT} from '../data/prepared-file.ts';
import type {Layer, Network, ProjectLayer} from '../network/layers.ts';
import {projectionRows} from '../network/project.ts';
import type {Weights} from '../network/weights.ts';

/**
 * A network's projection as the build puts it into the hand model: 42 rows of 1,152 weights, then 42 biases, little-endian half floats; all zeros for a
 * network without sight.
 */
export function sightRows({layers}: Network, weights: Weights): Uint8Array {
  const halves = new Uint16Array(SIGHT_COUNT * (POOLED_COUNT + 1));
  const projection = layers.find((layer): layer is ProjectLayer => layer.op === 'project');
  if (projection !== undefined) {
    const {rows, bias} = projectionRows(projection, weights);
    halves.set(Uint16Array.from(rows, toHalf));
    halves.set(Uint16Array.from(bias, toHalf), rows.length);
  }
  return new Uint8Array(halves.buffer);
}

/**
 * What the hand model says with these rows.
 * @param pooled half floats
 */
export function sightOf(rows: Uint8Array, pooled: Uint16Array): Float32Array {
  const numbers = fromHalves(new Uint16Array(rows.slice().buffer));
  const features = fromHalves(pooled);
  return Float32Array.from({length: SIGHT_COUNT}, (_, row) => {
    let sum = numbers[SIGHT_COUNT * POOLED_COUNT + row] ?? 0;
    for (let i = 0; i < POOLED_COUNT; i++) {
      sum += (numbers[row * POOLED_COUNT + i] ?? 0) * (features[i] ?? 0);
    }
    return sum;
  });
}

/** The layers that the app runs: what a projection makes is an input there, the hand model has made it already. */
export function withoutProjection(layers: readonly Layer[]): Layer[] {
  const projected = new Set(
    layers.flatMap((layer) => (layer.op === 'project' ? [layer.from] : [])),
  );
  return layers
    .filter(({name}) => !projected.has(name))
    .map((layer) =>
      layer.op === 'project' ? {op: 'input', name: layer.name, shape: [layer.units]} : layer,
    );
}
