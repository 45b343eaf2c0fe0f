import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {
  AUGMENT,
  augmentedInputs,
  plainInputs,
} from '../../../../scripts/training/augment/augment.ts';
import {APP_INPUTS} from '../../../../scripts/training/augment/input-recipe.ts';
import {buildNetwork} from '../../../../scripts/training/network/build-network.ts';
import {initialWeights} from '../../../../scripts/training/network/weights.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import type {PreparedHand} from '../../../../scripts/training/data/prepared-file.ts';
import {asLiveFrame} from '../../../../scripts/training/data/sample.ts';
import type {Sample} from '../../../../scripts/training/data/sample.ts';
import {sampleReader} from '../../../../scripts/training/figures/score-samples.ts';
import {TRAIN_CONFIG} from '../../../../scripts/training/fit/train-config.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';

const [first, second] = madeUpSamples({letters: 2, signers: 1, each: 1});

/** One photo, looked at twice: each look saw another hand. */
function seenTwice(): {photo: Sample; a: Sample; b: Sample} {
  assert.ok(first?.evidence.kind === 'photo' && second?.evidence.kind === 'photo');
  const looks = [...first.evidence.looks, ...second.evidence.looks];
  return {photo: {...first, evidence: {kind: 'photo', looks}}, a: first, b: second};
}

describe('a photo that was looked at more than once', () => {
  before(startTrainingBackend);

  it('is read once for each look', () => {
    const {photo, a, b} = seenTwice();
    const network = buildNetwork(TRAIN_CONFIG.network, APP_INPUTS);
    const weights = initialWeights(network, seededRandom(1));
    const [twice, ...once] = sampleReader(network, [photo, a, b])(weights);
    assert.deepEqual(
      twice?.looks,
      once.flatMap(({looks}) => looks),
    );
    assert.notDeepEqual(once[0]?.looks, once[1]?.looks);
  });

  it('is learnt from as each look saw it', () => {
    const {photo, a, b} = seenTwice();
    const still = {...AUGMENT, rotation: 0, shear: 0, stretch: 0, turn: 0, jitter: 0};
    const config = {...still, mirror: 0, dropPicture: 0, dropFeatures: 0, dropWorld: 0};
    const random = seededRandom(1);
    const seen = Array.from({length: 20}, () => {
      const {features} = augmentedInputs(photo, config, APP_INPUTS, random);
      return [a, b].findIndex((look) => isNear(features, plainInputs(look, APP_INPUTS).features));
    });
    assert.deepEqual([...new Set(seen)].sort(), [0, 1]);
  });
});

describe('asLiveFrame', () => {
  it('keeps the look that followed the hand, or else the first', () => {
    const {photo, a, b} = seenTwice();
    assert.ok(photo.evidence.kind === 'photo');
    const [found, other] = photo.evidence.looks;
    assert.ok(found !== undefined && other !== undefined);
    const looksOf = (...ways: readonly Partial<PreparedHand>[]) => {
      const looks = ways.map((way, i) => ({...(i === 0 ? found : other), ...way}));
      return asLiveFrame({...photo, evidence: {kind: 'photo', looks}}).evidence;
    };
    const followed = looksOf({way: 'found'}, {way: 'followed', mirrored: false});
    assert.deepEqual(followed, {...b.evidence, looks: [{...other, way: 'followed'}]});
    assert.deepEqual(looksOf({way: 'found'}, {way: 'followed', mirrored: true}), a.evidence);
  });
});

function isNear(one: Float32Array | null, other: Float32Array | null): boolean {
  if (one === null || other === null) return false;
  return one.every((value, i) => Math.abs(value - (other[i] ?? NaN)) < 1e-3);
}
