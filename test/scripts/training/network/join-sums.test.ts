import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {joinSums} from '../../../../scripts/training/network/join-sums.ts';
import type {Layer} from '../../../../scripts/training/network/layers.ts';
import type {Weight} from '../../../../scripts/training/network/weights.ts';

const linear = {op: 'dense', units: 2, norm: false, activation: 'none'} as const;
const array = (shape: number[], ...values: number[]): Weight => ({
  shape,
  trained: true,
  decayed: false,
  values: Float32Array.from(values),
});
const input: Layer = {op: 'input', name: 'x', shape: [1]};
const other: Layer = {op: 'input', name: 'y', shape: [2]};
const first: Layer = {...linear, name: 'a', from: 'x'};
const second: Layer = {...linear, name: 'b', from: 'y'};
const sum: Layer = {op: 'add', name: 'sum', from: ['a', 'b']};
const weights = new Map([
  ['a/kernel', array([1, 2], 1, 2)],
  ['a/bias', array([2], 10, 20)],
  ['b/kernel', array([2, 2], 3, 4, 5, 6)],
  ['b/bias', array([2], 30, 40)],
]);

describe('joinSums', () => {
  it('makes one linear layer of a sum of linear layers', () => {
    const joined = joinSums({layers: [input, other, first, second, sum], weights});
    assert.deepEqual(joined.layers, [
      input,
      other,
      {op: 'concat', name: 'sum/inputs', from: ['x', 'y']},
      {...linear, name: 'sum', from: 'sum/inputs'},
    ]);
    const {shape, values} = joined.weights.get('sum/kernel') ?? array([]);
    assert.deepEqual(
      [shape, [...values]],
      [
        [3, 2],
        [1, 2, 3, 4, 5, 6],
      ],
    );
    assert.deepEqual([...(joined.weights.get('sum/bias')?.values ?? [])], [40, 60]);
  });

  it('leaves a sum alone when a part is used elsewhere or is not linear', () => {
    const reader: Layer = {...linear, name: 'c', from: 'a'};
    const shared = [input, other, first, second, sum, reader];
    assert.deepEqual(joinSums({layers: shared, weights}).layers, shared);
    const relu = [input, other, first, {...second, activation: 'relu' as const}, sum];
    assert.deepEqual(joinSums({layers: relu, weights}).layers, relu);
  });
});
