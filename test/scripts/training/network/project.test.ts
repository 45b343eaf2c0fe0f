import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {SIGHT_COUNT} from '../../../../src/core/hand/sight-count.ts';
import {predict} from '../../../../scripts/training/figures/predict.ts';
import {compareLogits} from '../../../../scripts/training/convert/compare-logits.ts';
import {writeGraphModel} from '../../../../scripts/training/convert/graph-model.ts';
import {sightOf, sightRows} from '../../../../scripts/training/convert/sight-rows.ts';
import {POOLED_COUNT} from '../../../../scripts/training/data/prepared-file.ts';
import type {Sample} from '../../../../scripts/training/data/sample.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';
import {newFitState} from '../../../../scripts/training/fit/fit-state.ts';
import {letterNetwork} from '../../../../scripts/training/network/letter-network.ts';
import {weightName} from '../../../../scripts/training/network/weights.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';
import {toHalf} from '../../../../src/core/common/to-half.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';

const network = letterNetwork({
  pictureFilters: [2, 4],
  pictureUnits: 4,
  landmarkUnits: [8, 4],
  sightUnits: [6, 4],
  pooledDropout: 0.2,
  jointUnits: 4,
  dropout: 0.1,
  filterSize: 3,
  norm: true,
  shrinking: 'pool',
});
const random = seededRandom(11);
const pooled = Array.from({length: 40}, () =>
  Uint16Array.from({length: POOLED_COUNT}, (_, i) => toHalf((i % 7) * random.next())),
);
const samples = madeUpSamples({letters: 4, signers: 2, each: 5}).map((sample, i): Sample => {
  assert.ok(sample.evidence.kind === 'photo');
  const looks = sample.evidence.looks.map((look) => ({
    ...look,
    way: 'followed' as const,
    pooled: pooled[i] ?? new Uint16Array(POOLED_COUNT),
  }));
  return {...sample, evidence: {kind: 'photo', looks}};
});
const {weights} = newFitState(network, 1, samples);

describe('the projection of features to sight', () => {
  before(startTrainingBackend);

  it('knows what the features it will learn from are like', () => {
    const mean = weights.get(weightName.mean('sight'))?.values ?? new Float32Array();
    const variance = weights.get(weightName.variance('sight'))?.values ?? new Float32Array();
    assert.equal(mean[0], 0);
    assert.ok(Math.abs((mean[6] ?? 0) - 3) < 0.7, 'of numbers from 0 to 6');
    assert.ok(Math.abs((variance[6] ?? 0) - 13 / 12) < 0.2, 'the mean of 0, 1/12, 4/12 … 36/12');
  });

  it('is nothing where the features are absent', () => {
    const absent = {picture: null, features: null};
    const [left, zeros] = predict(network, weights, [
      absent,
      {...absent, pooled: new Uint16Array(POOLED_COUNT)},
    ]);
    const moved = new Map(weights);
    const kernel = moved.get(weightName.kernel('sight'));
    assert.ok(kernel);
    moved.set(weightName.kernel('sight'), {...kernel, values: kernel.values.map((v) => 5 * v)});
    const [other] = predict(network, moved, [absent]);
    assert.deepEqual([...(left ?? [])], [...(zeros ?? [])]);
    assert.deepEqual([...(left ?? [])], [...(other ?? [])]);
  });

  it('gives the hand model rows that say the same, and the converted network the rest', async () => {
    const files = writeGraphModel(network, weights, 'float32', 'weights.bin');
    const probes = pooled.map((own) => ({picture: null, features: null, pooled: own}));
    const {largestDifference, sameTop1} = await compareLogits(
      {network, weights, about: {}},
      files,
      probes,
    );
    assert.ok(largestDifference < 0.02, `half floats change logits by ${largestDifference}`);
    assert.equal(sameTop1, 1);
  });

  it('gives sight about one deviation wide', () => {
    const rows = sightRows(network, weights);
    const seen = pooled.flatMap((own) => [...sightOf(rows, own)]);
    assert.equal(seen.length, SIGHT_COUNT * pooled.length);
    const deviation = Math.sqrt(seen.reduce((sum, value) => sum + value * value, 0) / seen.length);
    assert.ok(deviation > 0.5 && deviation < 2, `it is ${deviation}`);
  });
});
