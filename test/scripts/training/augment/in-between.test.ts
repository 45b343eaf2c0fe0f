import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {LABELS, NO_LETTER_INDEX} from '../../../../src/core/scores/alphabet.ts';
import {
  AUGMENT,
  inBetweenInputs,
  plainInputs,
} from '../../../../scripts/training/augment/augment.ts';
import {batchMaker} from '../../../../scripts/training/batches/batches.ts';
import {
  partnerFinder,
  showNothingBetween,
} from '../../../../scripts/training/augment/in-between.ts';
import {APP_INPUTS} from '../../../../scripts/training/augment/input-recipe.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import {lookAt} from '../../../../scripts/training/data/sample.ts';
import type {PhotoEvidence, Sample} from '../../../../scripts/training/data/sample.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';
import {NO_BALANCE} from '../fit/train-tiny.ts';

const STILL = {
  ...AUGMENT,
  ...{rotation: 0, shear: 0, stretch: 0, turn: 0, jitter: 0, mirror: 0, dropWorld: 0},
};
const made = madeUpSamples({letters: 8, signers: 2, each: 1}) as (Sample & {
  evidence: PhotoEvidence;
})[];
const as = (index: number, letter: string) => {
  const sample = made[index];
  assert.ok(sample !== undefined);
  return {...sample, label: LABELS.indexOf(letter)};
};

/** The same hand, as the other hand and seen in a mirror. */
function mirrored(sample: ReturnType<typeof as>): Sample {
  const hand = lookAt(sample.evidence, 0);
  const flip = (values: Float32Array, middle: number) =>
    values.map((value, i) => (i % 3 === 0 ? middle - value : value));
  const [landmarks, worldLandmarks] = [flip(hand.landmarks, 1), flip(hand.worldLandmarks, 0)];
  const flipped = {...hand, landmarks, worldLandmarks, handedness: 'left' as const};
  return {...sample, evidence: {kind: 'photo', looks: [flipped]}};
}

function assertClose(a: ArrayLike<number>, b: ArrayLike<number>, tolerance: number): void {
  assert.equal(a.length, b.length);
  Array.from(a).forEach((value, i) =>
    assert.ok(Math.abs(value - (b[i] ?? NaN)) < tolerance, `${i}: ${value} is not ${b[i]}`),
  );
}

describe('hands in between', () => {
  it('are made of letters of which one goes up while the other comes down', () => {
    assert.ok(showNothingBetween('D', 'I'));
    assert.ok(showNothingBetween('Y', 'V'));
    assert.ok(showNothingBetween('W', 'F'));
  });

  it('are not made of neighbours, of fists, of J and Z, or of no letter', () => {
    for (const pair of ['UV', 'UR', 'KV', 'IY', 'DL', 'AB', 'AS', 'VW', 'BW', 'GI', 'IZ', 'DD']) {
      const [a = '', b = ''] = pair;
      assert.ok(!showNothingBetween(a, b), pair);
      assert.ok(!showNothingBetween(b, a), pair);
    }
    assert.ok(!showNothingBetween('D', 'none'));
  });

  it('are of one signer', () => {
    const [d, i, other] = [as(0, 'D'), as(1, 'I'), as(9, 'I')];
    const find = partnerFinder([d, i, other, as(2, 'L')]);
    for (let seed = 0; seed < 10; seed++) assert.equal(find(d, seededRandom(seed)), i);
    assert.equal(find(as(3, 'A'), seededRandom(1)), null);
    assert.equal(partnerFinder([d, other])(d, seededRandom(1)), null);
  });

  it('are not made of pictures without landmarks', () => {
    const evidence = {kind: 'picture', grey: new Uint8Array(784)} as const;
    const [d, i] = [
      {...as(0, 'D'), evidence},
      {...as(1, 'I'), evidence},
    ];
    assert.equal(partnerFinder([d, i])(d, seededRandom(1)), null);
  });

  it('lie between both hands', () => {
    const [d, i] = [as(1, 'D'), as(6, 'I')];
    const {picture, features} = inBetweenInputs(d, i, STILL, APP_INPUTS, seededRandom(1));
    assert.equal(picture, null);
    const [a, b] = [
      plainInputs(d, APP_INPUTS).features ?? [],
      plainInputs(i, APP_INPUTS).features ?? [],
    ];
    const away = (other: ArrayLike<number>) =>
      Math.hypot(...Array.from(features ?? [], (value, k) => value - (other[k] ?? NaN)));
    const apart = Math.hypot(...Array.from(a, (value, k) => value - (b[k] ?? NaN)));
    for (const distance of [away(a), away(b)]) {
      assert.ok(distance > 0.25 * apart && distance < 0.75 * apart, `${distance} of ${apart}`);
    }
  });

  it('come out the same when one of the two is seen as the other hand', () => {
    const [d, i] = [as(1, 'D'), as(6, 'I')];
    const straight = inBetweenInputs(d, i, STILL, APP_INPUTS, seededRandom(1)).features;
    const flipped = inBetweenInputs(d, mirrored(i), STILL, APP_INPUTS, seededRandom(1)).features;
    assertClose(flipped ?? [], straight ?? [], 1e-4);
  });

  it('are their share of a batch, as "no letter" without a picture', () => {
    const samples = [as(1, 'D'), as(6, 'I')];
    const recipe = {samples, balance: NO_BALANCE, seed: 1, batchSize: 200};
    const labelsAt = (inBetween: number) =>
      batchMaker({...recipe, inputs: APP_INPUTS, augment: {...AUGMENT, inBetween}})(1).labels;
    const blended = labelsAt(0.3).filter((label) => label === NO_LETTER_INDEX);
    assert.ok(Math.abs(blended.length / 200 - 0.3) < 0.1, String(blended.length));
    assert.ok(!labelsAt(0).includes(NO_LETTER_INDEX));
  });
});
