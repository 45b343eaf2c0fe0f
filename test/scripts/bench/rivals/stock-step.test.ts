import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as tf from '@tensorflow/tfjs';
import {FEATURE_COUNT} from '../../../../src/core/hand/landmark-features.ts';
import {compareSteps} from '../../../../scripts/bench/rivals/compare-steps.ts';
import {withStockGradients} from '../../../../scripts/bench/rivals/stock-gradients.ts';
import {stockStep} from '../../../../scripts/bench/rivals/stock-step.ts';
import {letterNetwork} from '../../../../scripts/training/network/letter-network.ts';
import {POOLED_COUNT} from '../../../../scripts/training/data/prepared-file.ts';
import {initialWeights} from '../../../../scripts/training/network/weights.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import {trainStep} from '../../../../scripts/training/fit/train-step.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';

const config = {
  pictureFilters: [4, 6],
  pictureUnits: 8,
  landmarkUnits: [10, 8],
  sightUnits: [5],
  pooledDropout: 0.2,
  jointUnits: 8,
  dropout: 0.3,
  filterSize: 3,
  norm: true,
  shrinking: 'pool',
} as const;
const network = letterNetwork(config);
const random = seededRandom(8);
const weights = initialWeights(network, random);
const size = 6;
const batch = {
  size,
  pictures: Float32Array.from({length: size * 784}, () => random.next()),
  features: Float32Array.from({length: size * FEATURE_COUNT}, () => random.normal()),
  pooled: Float32Array.from({length: size * POOLED_COUNT}, () => 3 * random.next()),
  labels: Uint8Array.from([0, 3, 3, 24, 11, 7]),
  sampleWeights: new Float32Array(size).fill(1),
};

const made = {network, weights, batch};

await startTrainingBackend();

function step(take: typeof trainStep, {network, weights, batch} = made) {
  const moments = new Map<string, number[]>();
  const training = {
    random: seededRandom(2),
    onMoments: (layer: string, {mean, variance}: Record<'mean' | 'variance', Float32Array>) =>
      moments.set(layer, [...mean, ...variance]),
  };
  const loss = {labelSmoothing: 0.1, helperWeight: 0.5};
  return {...take(network, weights, batch, training, loss), moments};
}

describe('a step with stock gradients', () => {
  it('has the loss, gradients and moments of ours', () => {
    const [ours, stock] = [step(trainStep), step(stockStep)];
    assert.ok(compareSteps(stock, ours) < 1e-4);
    assert.deepEqual([...stock.moments.keys()], [...ours.moments.keys()]);
    for (const [layer, values] of stock.moments) {
      values.forEach((value, i) =>
        assert.ok(Math.abs(value - (ours.moments.get(layer)?.[i] ?? NaN)) < 1e-4, layer),
      );
    }
  });

  it('has the loss and gradients of ours where pictures are absent', () => {
    const plain = letterNetwork({...config, norm: false});
    const pictures = batch.pictures.map((value, i) =>
      [1, 2, 5].includes(Math.floor(i / 784)) ? 0 : value,
    );
    const some = {
      network: plain,
      weights: initialWeights(plain, seededRandom(8)),
      batch: {...batch, pictures},
    };
    assert.ok(compareSteps(step(stockStep, some), step(trainStep, some)) < 1e-4);
  });

  it('leaves no tensor behind and our gradients in their place', () => {
    const ours = tf.getKernel('Conv2DBackpropInput', 'wasm');
    const {numTensors} = tf.memory();
    step(stockStep);
    assert.equal(tf.memory().numTensors, numTensors);
    assert.equal(tf.getKernel('Conv2DBackpropInput', 'wasm'), ours);
    assert.throws(() => withStockGradients(() => assert.fail('on purpose')), /on purpose/);
    assert.equal(tf.getKernel('Conv2DBackpropInput', 'wasm'), ours);
  });

  it('really uses other kernels', () => {
    const ours = tf.getKernel('Conv2DBackpropInput', 'wasm');
    withStockGradients(() =>
      assert.notEqual(tf.getKernel('Conv2DBackpropInput', 'wasm').kernelFunc, ours.kernelFunc),
    );
  });
});

describe('compareSteps', () => {
  const of = (...values: number[]) => ({
    loss: 2,
    gradients: new Map([['w', Float32Array.from(values)]]),
  });

  it('relates a difference to the largest value', () => {
    assert.equal(compareSteps(of(4, 1), of(4, 1.5)), 0.125);
    assert.equal(compareSteps(of(4, 1), {...of(4, 1), loss: 3}), 0.5);
    assert.equal(compareSteps(of(0, 0), of(0, 0)), 0);
  });

  it('is infinite when a gradient is absent or of another length', () => {
    assert.equal(compareSteps(of(1, 2), of(1)), Infinity);
    assert.equal(compareSteps(of(1), {loss: 2, gradients: new Map()}), Infinity);
    assert.equal(compareSteps({loss: 2, gradients: new Map()}, of(1)), Infinity);
  });
});
