import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as tf from '@tensorflow/tfjs';
import {batchNorm, NORM_EPSILON} from '../../../../scripts/training/network/batch-norm.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';

const random = seededRandom(11);
const noise = (...shape: number[]) =>
  tf.tensor(
    Float32Array.from({length: shape.reduce((a, b) => a * b)}, () => random.normal()),
    shape,
  );

await startTrainingBackend();

describe('convolution gradients', () => {
  for (const [size, pad, stride] of [
    [3, 'same', 1],
    [3, 'valid', 1],
    [5, 'same', 1],
    [2, 'same', 1],
    [3, 'same', 2],
    [5, 'same', 2],
    [2, 'same', 2],
    [1, 'same', 2],
    [3, 'valid', 2],
  ] as const) {
    it(`agree with the CPU backend for a ${size}×${size} filter, padding ${pad}, stride ${stride}`, async () => {
      const x = noise(3, 8, 7, 2);
      const filter = noise(size, size, 2, 4);
      const gradients = () =>
        tf
          .grads((a, b) =>
            tf
              .conv2d(a as tf.Tensor4D, b as tf.Tensor4D, stride, pad)
              .square()
              .sum(),
          )([x, filter])
          .map((gradient) => gradient.dataSync().slice());
      const ours = gradients();
      await tf.setBackend('cpu');
      const expected = gradients();
      await tf.setBackend('wasm');
      ours.forEach((values, i) => assertClose(values, expected[i] ?? [], 1e-3));
    });
  }

  it('leave no tensor behind', () => {
    const [x, filter] = [noise(2, 6, 6, 2), noise(3, 3, 2, 2)];
    const step = () =>
      tf.tidy(() => {
        tf.grads((a, b) => tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 1, 'same').sum())([
          x,
          filter,
        ]);
      });
    step();
    const {numTensors, numDataBuffers} = tf.memory();
    for (let i = 0; i < 5; i++) step();
    assert.equal(tf.memory().numTensors, numTensors);
    assert.equal(tf.memory().numDataBuffers, numDataBuffers);
  });
});

describe('batchNorm', () => {
  for (const relu of [false, true]) {
    it(`has the values and gradients of the plain formula${relu ? ' with a ReLU' : ''}`, () => {
      const [x, gain, bias] = [noise(6, 3, 3, 4), noise(4) as tf.Tensor1D, noise(4) as tf.Tensor1D];
      const weigh = noise(6, 3, 3, 4);
      const plain = (a: tf.Tensor, g: tf.Tensor, b: tf.Tensor) => {
        const {mean, variance} = tf.moments(a, [0, 1, 2]);
        const y = a.sub(mean).div(variance.add(NORM_EPSILON).sqrt()).mul(g).add(b);
        return (relu ? y.relu() : y).mul(weigh).sum<tf.Scalar>();
      };
      const ours = (a: tf.Tensor, g: tf.Tensor, b: tf.Tensor) =>
        batchNorm(a, g as tf.Tensor1D, b as tf.Tensor1D, relu, () => undefined)
          .mul(weigh)
          .sum<tf.Scalar>();
      const expected = tf.valueAndGrads(plain)([x, gain, bias]);
      const actual = tf.valueAndGrads(ours)([x, gain, bias]);
      assertClose(actual.value.dataSync(), expected.value.dataSync(), 1e-3);
      actual.grads.forEach((gradient, i) =>
        assertClose(gradient.dataSync(), expected.grads[i]?.dataSync() ?? [], 1e-3),
      );
    });
  }

  it('tells the moments of the batch', () => {
    const x = tf.tensor2d([
      [1, 10],
      [3, 30],
    ]);
    let seen: number[] = [];
    batchNorm(x, tf.ones([2]), tf.zeros([2]), false, ({mean, variance}) => {
      seen = [...mean, ...variance];
    });
    assert.deepEqual(seen, [2, 20, 1, 100]);
  });
});

function assertClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
): void {
  assert.equal(actual.length, expected.length);
  const largest = Math.max(
    ...Array.from(actual, (value, i) => Math.abs(value - (expected[i] ?? NaN))),
  );
  assert.ok(largest <= tolerance, `largest difference ${largest}`);
}
