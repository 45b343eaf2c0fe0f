import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {buildNetwork} from '../../../../scripts/training/network/build-network.ts';
import {embeddingLayer} from '../../../../scripts/training/network/embedding-layer.ts';
import {initialWeights} from '../../../../scripts/training/network/weights.ts';
import {lettersOf, toPupils} from '../../../../scripts/training/own-hand/pupil.ts';
import {readHands} from '../../../../scripts/training/own-hand/read-hands.ts';
import type {SeenHand} from '../../../../scripts/training/own-hand/read-hands.ts';
import {teachWrongly} from '../../../../scripts/training/own-hand/wrong-lessons.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import {TRAIN_CONFIG} from '../../../../scripts/training/fit/train-config.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';

const FRAMES = 5;

await startTrainingBackend();

describe('readHands', () => {
  const network = buildNetwork(TRAIN_CONFIG.network, TRAIN_CONFIG.inputs);
  const weights = initialWeights(network, seededRandom(1));

  it('gives the embedding whose weighted sum the logits are', () => {
    const [hand] = readHands({network, weights}, madeUpSamples({letters: 1, signers: 1, each: 1}));
    const joint = network.layers.find(({name}) => name === 'joint');
    assert.equal(joint?.op, 'dense');
    const sums = ['joint', 'picture', 'landmark', 'sight'].map((name) =>
      weights.get(`${name}-logits/kernel`),
    );
    const kernel = sums.flatMap((part) => [...(part?.values ?? [])]);
    const expected = hand?.logits.map((_, column) =>
      hand.embedding.reduce(
        (sum, value, row) => sum + value * (kernel[row * 25 + column] ?? NaN),
        0,
      ),
    );
    assert.equal(kernel.length, (hand?.embedding.length ?? 0) * 25);
    hand?.logits.forEach((logit, i) => assert.ok(Math.abs(logit - (expected?.[i] ?? NaN)) < 1e-3));
  });

  it('puts photos in the order of the numbers in their names', () => {
    const [sample] = madeUpSamples({letters: 1, signers: 1, each: 1});
    assert.ok(sample);
    const files = ['p/A/A_100.jpg', 'p/A/A_9.jpg', 'p/A/A_20.jpg'];
    const samples = files.map((file, i) => ({...sample, file, signer: `taken${i}`}));
    const order = readHands({network, weights}, samples).map(({signer}) => signer);
    assert.deepEqual(order, ['taken1', 'taken2', 'taken0']);
  });
});

describe('embeddingLayer', () => {
  it('refuses a network whose logits are no linear layer', () => {
    assert.throws(
      () => embeddingLayer([{op: 'add', name: 'logits', from: ['a', 'b']}], 'logits'),
      /the network has no embedding: its logits "logits"/,
    );
  });
});

describe('toPupils', () => {
  it('teaches the first photos of a letter and tests the others', () => {
    const [pupil] = toPupils([...madeUpHands(0, 7), ...madeUpHands(1, 7)], FRAMES);
    assert.deepEqual(
      pupil?.taught.map(({embedding}) => embedding[2]),
      [0, 1, 2, 3, 4, 0, 1, 2, 3, 4],
    );
    assert.deepEqual(
      pupil.tested.map(({embedding}) => embedding[2]),
      [5, 6, 5, 6],
    );
  });

  it('tests a letter with too few photos without teaching it', () => {
    const [pupil] = toPupils([...madeUpHands(0, 7), ...madeUpHands(1, 5)], FRAMES);
    assert.deepEqual(lettersOf(pupil?.taught ?? []), [0]);
    assert.equal(pupil?.tested.filter(({truth}) => truth === 1).length, 5);
  });
});

describe('teachWrongly', () => {
  it('tells how many wrong letters were noticed and what the others suffered', () => {
    const [pupil] = toPupils([...madeUpHands(0, 12), ...madeUpHands(1, 12)], FRAMES);
    assert.ok(pupil);
    const {cases, noticed, named, harmful, othersAfter} = teachWrongly(pupil, FRAMES);
    assert.deepEqual(
      {cases, noticed, named, harmful, othersAfter},
      {cases: 2, noticed: 2, named: 2, harmful: 0, othersAfter: 0},
    );
  });

  it('tells how each letter fares while another is taught wrong', () => {
    const misread = madeUpHands(1, 12).map((hand) => ({...hand, logits: madeUpLogits(0)}));
    const [pupil] = toPupils([...madeUpHands(0, 12), ...misread], FRAMES);
    assert.ok(pupil);
    const {byLetter} = teachWrongly(pupil, FRAMES);
    assert.deepEqual(
      byLetter.map(({letter, before}) => ({letter, before})),
      [
        {letter: 'A', before: 0},
        {letter: 'B', before: 1},
      ],
    );
  });
});

/** Hands in an order that their embedding's last number tells; the scale keeps it from mattering. */
function madeUpHands(label: number, count: number): SeenHand[] {
  const letter = 'AB'.charAt(label);
  return Array.from({length: count}, (_, i) => ({
    signer: 'somebody',
    source: 'somewhere',
    truth: label,
    letter,
    logits: madeUpLogits(label),
    embedding: Float32Array.of(label === 0 ? 1000 : 0, label === 0 ? 0 : 1000, i),
  }));
}

/** Of a network that is sure of one label. */
function madeUpLogits(label: number): Float32Array {
  return Float32Array.from({length: 25}, (_, index) => (index === label ? 9 : 0));
}
