import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  AUGMENT,
  augmentedInputs,
  plainInputs,
} from '../../../../scripts/training/augment/augment.ts';
import {APP_INPUTS} from '../../../../scripts/training/augment/input-recipe.ts';
import {
  augmentedPlainPicture,
  plainPicture,
} from '../../../../scripts/training/augment/plain-picture.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import type {PictureEvidence, Sample} from '../../../../scripts/training/data/sample.ts';

const SIDE = 28;
const STILL = {rotation: 0, shear: 0, stretch: 0, cropZoom: 0, cropShift: 0, mirror: 0, light: 0};

/** A bright dot on dark ground. */
function dotAt(row: number, column: number): PictureEvidence {
  const grey = new Uint8Array(SIDE * SIDE).fill(40);
  for (const [y, x] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const) {
    grey[(row + y) * SIDE + column + x] = 220;
  }
  return {kind: 'picture', grey};
}

/** [row, column] of the brightest cell. */
function brightest(picture: Float32Array): [number, number] {
  const at = picture.indexOf(Math.max(...picture));
  return [Math.floor(at / SIDE), at % SIDE];
}

describe('a picture without landmarks', () => {
  const evidence = dotAt(6, 4);

  it('has the same grey statistics whatever its brightness and contrast', () => {
    const ramp = Uint8Array.from({length: SIDE * SIDE}, (_, i) => i % 100);
    const bright = ramp.map((value) => 30 + 2 * value);
    const [a, b] = [ramp, bright].map((grey) => plainPicture({kind: 'picture', grey}));
    a?.forEach((value, i) => assert.ok(Math.abs(value - (b?.[i] ?? NaN)) < 1e-5));
  });

  it('is a sample with a picture and no features', () => {
    const sample: Sample = {signer: 's', source: 's', label: 0, file: 'f', evidence};
    for (const inputs of [
      plainInputs(sample, APP_INPUTS),
      augmentedInputs(sample, {...AUGMENT, dropPicture: 1}, APP_INPUTS, seededRandom(1)),
    ]) {
      assert.equal(inputs.picture?.length, SIDE * SIDE);
      assert.equal(inputs.features, null);
    }
  });

  it('stays as it is when nothing may change', () => {
    const augmented = augmentedPlainPicture(evidence, STILL, seededRandom(1));
    plainPicture(evidence).forEach((value, i) =>
      assert.ok(Math.abs(value - (augmented[i] ?? NaN)) < 0.02),
    );
  });

  it('is turned left for right as a whole', () => {
    const augmented = augmentedPlainPicture(evidence, {...STILL, mirror: 1}, seededRandom(1));
    assert.deepEqual(brightest(augmented), [6, SIDE - 1 - 5]);
  });

  it('moves no further than it may', () => {
    const random = seededRandom(2);
    const seen = Array.from({length: 40}, () =>
      brightest(augmentedPlainPicture(dotAt(13, 13), {...STILL, cropShift: 0.1}, random)),
    );
    assert.ok(seen.every((place) => place.every((at) => Math.abs(at - 13.5) <= 0.1 * SIDE + 1)));
    assert.ok(seen.some(([row, column]) => Math.abs(row - 13) + Math.abs(column - 13) > 2));
  });

  it('comes out the same for the same random numbers', () => {
    const augmented = () => augmentedPlainPicture(evidence, AUGMENT, seededRandom(9));
    assert.deepEqual(augmented(), augmented());
  });
});
