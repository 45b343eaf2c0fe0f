import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dealPeople} from '../../../../scripts/training/folds/deal-people.ts';
import {personOf} from '../../../../scripts/training/data/people.ts';
import {photoIdentity} from '../../../../scripts/training/data/photo-identity.ts';
import type {Sample} from '../../../../scripts/training/data/sample.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';

const [photo] = madeUpSamples({letters: 1, signers: 1, each: 1}) as [Sample];
const photosOf = (signer: string, count: number): Sample[] =>
  Array.from({length: count}, () => ({...photo, signer, source: signer}));
const recording = (signer: string): Sample => ({
  ...photo,
  ...{signer, source: `landmarks/${signer}`},
  evidence: {kind: 'recording', points: new Float32Array(42)},
});

describe('dealPeople', () => {
  const sizes = [90, 80, 41, 40, 39, 38, 20, 19, 18, 10, 9, 8];
  const samples = sizes.flatMap((size, i) => photosOf(`person${i}`, size));

  it('deals everybody once, into folds of similar size', () => {
    const folds = dealPeople(samples, 4, 1);
    assert.deepEqual(folds.flat().sort(), sizes.map((_, i) => `person${i}`).sort());
    const photos = folds.map(
      (people) => samples.filter((sample) => people.includes(personOf(sample))).length,
    );
    assert.ok(Math.max(...photos) - Math.min(...photos) <= 20, photos.join());
  });

  it('deals the same for the same seed, whatever the order, and otherwise for another', () => {
    const again = dealPeople([...samples].reverse(), 4, 1);
    assert.deepEqual(dealPeople(samples, 4, 1), again);
    assert.notDeepEqual(dealPeople(samples, 4, 2), again);
  });

  it('keeps the signers of one source together, and sources of one person', () => {
    const ofOne = ['himanshu-signer1', 'himanshu-signer2'].flatMap((name) => photosOf(name, 3));
    const {signer} = photoIdentity('insigh1/A/1.jpg');
    const ofTwo = [...photosOf(signer, 2), ...photosOf('roboflow', 2)];
    const folds = dealPeople([...ofOne, ...ofTwo], 2, 1);
    assert.deepEqual(folds.flat().sort(), ['himanshu', 'roboflow']);
  });

  it('deals nobody of whom there are recordings only, nor hands that are nobody’s', () => {
    const others = [recording('c'), ...photosOf('rendered', 9)];
    const folds = dealPeople([...photosOf('a', 2), ...photosOf('b', 2), ...others], 2, 1);
    assert.deepEqual(folds.flat().sort(), ['a', 'b']);
  });

  it('refuses more folds than people', () => {
    assert.throws(
      () => dealPeople(photosOf('a', 5), 2, 1),
      /1 people with photos cannot be dealt into 2 folds/,
    );
  });
});
