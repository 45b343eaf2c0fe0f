import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as tf from '@tensorflow/tfjs';
import {maxPool} from '../../../../scripts/training/network/max-pool.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';

await startTrainingBackend();

function noise(...shape: [number, number, number, number]): tf.Tensor4D {
  const random = seededRandom(3);
  const length = shape.reduce((a, b) => a * b);
  return tf.tensor4d(
    Float32Array.from({length}, () => random.normal()),
    shape,
  );
}

describe('maxPool', () => {
  for (const [height, width] of [
    [6, 4],
    [7, 5],
  ] as const) {
    it(`agrees with the CPU backend for ${height}×${width} cells`, async () => {
      const x = noise(3, height, width, 2);
      const weigh = noise(3, height >> 1, width >> 1, 2);
      // The WASM backend's own gradient is wrong where all four values are negative.
      const through = (pool: (input: tf.Tensor4D) => tf.Tensor4D) =>
        tf.valueAndGrad((input) =>
          pool(input as tf.Tensor4D)
            .mul(weigh)
            .sum<tf.Scalar>(),
        )(x);
      const read = ({value, grad}: ReturnType<typeof through>) => [
        ...value.dataSync(),
        ...grad.dataSync(),
      ];
      const ours = read(through(maxPool));
      await tf.setBackend('cpu');
      const expected = read(through((input) => tf.maxPool(input, 2, 2, 'valid')));
      await tf.setBackend('wasm');
      ours.forEach((value, i) =>
        assert.ok(Math.abs(value - (expected[i] ?? NaN)) < 1e-5, String(i)),
      );
      assert.equal(ours.length, expected.length);
    });
  }

  it('gives the gradient to one of equals only', () => {
    const x = tf.tensor4d([0, 0, 0, 0], [1, 2, 2, 1]);
    const gradient = tf.grad((input) => maxPool(input as tf.Tensor4D).sum())(x);
    assert.deepEqual([...gradient.dataSync()], [1, 0, 0, 0]);
  });

  it('leaves no tensor behind', () => {
    const x = noise(2, 4, 4, 3);
    const {numTensors} = tf.memory();
    tf.tidy(() => void tf.grad((input) => maxPool(input as tf.Tensor4D).sum())(x));
    assert.equal(tf.memory().numTensors, numTensors);
  });
});
