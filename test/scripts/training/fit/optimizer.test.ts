import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Weights} from '../../../../scripts/training/network/weights.ts';
import {
  newOptimizerState,
  OPTIMIZERS,
  optimizerStep,
} from '../../../../scripts/training/fit/optimizer.ts';
import type {OptimizerName} from '../../../../scripts/training/fit/optimizer.ts';

const weightsOf = (...values: number[]): Weights =>
  new Map([
    [
      'w',
      {shape: [values.length], trained: true, decayed: true, values: Float32Array.from(values)},
    ],
  ]);
const valuesOf = (weights: Weights) => [...(weights.get('w')?.values ?? [])];

/** Steps down a bowl that is steep one way and flat the other. */
function descend(name: OptimizerName, learningRate: number, steps: number): number {
  const [weights, state] = [weightsOf(3, -2), newOptimizerState()];
  for (let step = 0; step < steps; step++) {
    const [x = 0, y = 0] = valuesOf(weights);
    const gradients = new Map([['w', Float32Array.of(4 * x, 0.4 * y)]]);
    optimizerStep(name, weights, gradients, state, learningRate);
  }
  return Math.hypot(...valuesOf(weights));
}

describe('optimizerStep', () => {
  for (const name of OPTIMIZERS) {
    it(`finds the bottom of a bowl: ${name}`, () => {
      assert.ok(descend(name, 0.05, 400) < 0.05);
    });
  }

  it('moves every weight by the learning rate at first, whatever its gradient: adam', () => {
    const weights = weightsOf(1, 1);
    const gradients = new Map([['w', Float32Array.of(1000, 0.001)]]);
    optimizerStep('adam', weights, gradients, newOptimizerState(), 0.1);
    valuesOf(weights).forEach((value) => assert.ok(Math.abs(value - 0.9) < 1e-4));
  });

  it('gathers speed: sgd', () => {
    const [weights, state] = [weightsOf(0), newOptimizerState()];
    const gradients = new Map([['w', Float32Array.of(1)]]);
    for (let i = 0; i < 2; i++) optimizerStep('sgd', weights, gradients, state, 0.1);
    assert.ok(Math.abs((valuesOf(weights)[0] ?? 0) + 0.1 + 0.19) < 1e-4);
    assert.equal(state.second.size, 0);
  });

  it('takes a share off matrices where there is no gradient, except with adam', () => {
    const left = (name: OptimizerName) => {
      const weights = weightsOf(1);
      const none = new Map([['w', new Float32Array(1)]]);
      optimizerStep(name, weights, none, newOptimizerState(), 0.1);
      return valuesOf(weights)[0] ?? 0;
    };
    assert.ok(left('adamw') < 1);
    assert.ok(left('sgd') < 1);
    assert.equal(left('adam'), 1);
  });
});
