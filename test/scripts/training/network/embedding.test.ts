import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {planNetwork} from '../../../../src/recognizer/classify/planned-network.ts';
import {wasmBackend} from '../../../../src/recognizer/classify/wasm-backend.ts';
import {plainInputs} from '../../../../scripts/training/augment/augment.ts';
import {writeGraphModel} from '../../../../scripts/training/convert/graph-model.ts';
import {sightOf, sightRows} from '../../../../scripts/training/convert/sight-rows.ts';
import {buildNetwork} from '../../../../scripts/training/network/build-network.ts';
import {initialWeights} from '../../../../scripts/training/network/weights.ts';
import {readHands} from '../../../../scripts/training/own-hand/read-hands.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import {TRAIN_CONFIG} from '../../../../scripts/training/fit/train-config.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';

await startTrainingBackend();

describe('a converted network', () => {
  it('gives the trainer’s embedding of a hand beside its logits', () => {
    const network = buildNetwork(TRAIN_CONFIG.network, TRAIN_CONFIG.inputs);
    const weights = initialWeights(network, seededRandom(4));
    const [sample] = madeUpSamples({letters: 1, signers: 1, each: 1});
    assert.ok(sample);
    const files = writeGraphModel(network, weights, 'float32', 'w.bin');
    const topology = Buffer.from(JSON.stringify(files.json));
    const planned = planNetwork({topology, weights: files.weights}, wasmBackend());
    const {picture, features, pooled} = plainInputs(sample, TRAIN_CONFIG.inputs);
    assert.ok(picture && features && pooled);
    const sight = sightOf(sightRows(network, weights), pooled);
    const [logits, embedding] = planned.run({picture, features, sight}, ['logits', 'embedding']);
    const [expected] = readHands({network, weights}, [sample]);
    assertClose(logits, expected?.logits);
    assertClose(embedding, expected?.embedding);
    planned.close();
  });
});

function assertClose(actual: Float32Array | undefined, expected: Float32Array | undefined): void {
  assert.ok(actual && expected && actual.some((value) => value !== 0));
  assert.equal(actual.length, expected.length);
  actual.forEach((value, i) => assert.ok(Math.abs(value - (expected[i] ?? NaN)) < 5e-3));
}
