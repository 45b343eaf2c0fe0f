import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as tf from '@tensorflow/tfjs';
import {FEATURE_COUNT} from '../../../../src/core/hand/landmark-features.ts';
import {SIGHT_COUNT} from '../../../../src/core/hand/sight-count.ts';
import {wasmBackend} from '../../../../src/recognizer/classify/wasm-backend.ts';
import {
  graphClassifier,
  layersClassifier,
  onnxClassifier,
  plannedClassifier,
} from '../../../../scripts/bench/rivals/classifiers.ts';
import {readGraphModel} from '../../../../scripts/bench/rivals/read-graph-model.ts';
import {writeGraphModel} from '../../../../scripts/training/convert/graph-model.ts';
import {foldNorm} from '../../../../scripts/training/network/fold-norms.ts';
import {joinSums} from '../../../../scripts/training/network/join-sums.ts';
import {letterNetwork} from '../../../../scripts/training/network/letter-network.ts';
import {neededLayers} from '../../../../scripts/training/network/needed-layers.ts';
import {initialWeights, weightName} from '../../../../scripts/training/network/weights.ts';
import {predict} from '../../../../scripts/training/figures/predict.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';

const network = letterNetwork({
  pictureFilters: [3, 5, 4],
  pictureUnits: 7,
  landmarkUnits: [9, 6],
  sightUnits: [],
  pooledDropout: 0,
  jointUnits: 8,
  dropout: 0.1,
  filterSize: 3,
  norm: true,
  shrinking: 'pool',
});
const random = seededRandom(21);
const weights = initialWeights(network, random);
// Fresh norms and biases do nothing: with these a lost or misplaced one shows.
for (const {shape, values} of weights.values()) {
  if (shape.length === 1) values.forEach((_, i) => (values[i] = 0.5 + random.next()));
}
const files = writeGraphModel(network, weights, 'float32', 'weights.bin');
const input = {
  picture: Float32Array.from({length: 784}, () => random.next()),
  features: Float32Array.from({length: FEATURE_COUNT}, () => random.normal()),
  sight: Float32Array.from({length: SIGHT_COUNT}, () => random.normal()),
};

await startTrainingBackend();

describe('a converted network', () => {
  it('is read back as it was written', () => {
    const {network: read, folded} = readGraphModel(files);
    const written = joinSums({layers: neededLayers(network), weights});
    const expected = written.layers.map((layer) =>
      'norm' in layer ? {...layer, norm: false} : layer,
    );
    assert.deepEqual(read, {layers: expected, output: network.output, helpers: []});
    for (const layer of written.layers) {
      if (layer.op !== 'conv' && layer.op !== 'dense') continue;
      assert.deepEqual(folded.get(layer.name), foldNorm(layer, written.weights), layer.name);
    }
    assert.ok(weights.has(weightName.gain('joint')), 'some layer had a norm to fold');
  });

  for (const [name, open] of [
    ['the app runs it', plannedClassifier],
    ['a graph model', graphClassifier],
    ['a layers model', layersClassifier],
    ['a plain layers model', (converted: typeof files) => layersClassifier(converted, 'plain')],
    ['an ONNX model', onnxClassifier],
  ] as const) {
    it(`gives the trainer's logits as ${name} and leaves no tensor behind`, async () => {
      const [expected] = predict(network, weights, [input]);
      const alive = () => [tf.memory().numTensors, wasmBackend().numDataIds()];
      const before = alive();
      const classifier = await open(files);
      const logits = await classifier.run(input);
      assert.equal(logits.length, expected?.length);
      logits.forEach((value, i) => assert.ok(Math.abs(value - (expected?.[i] ?? NaN)) < 1e-4));
      assert.ok(classifier.bytes > 4 * 900, 'the weights count as bytes');
      await classifier.close();
      assert.deepEqual(alive(), before);
    });
  }
});
