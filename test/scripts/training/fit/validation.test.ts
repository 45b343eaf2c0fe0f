import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {NO_LETTER_INDEX} from '../../../../src/core/scores/alphabet.ts';
import {personOf} from '../../../../scripts/training/data/people.ts';
import type {Sample} from '../../../../scripts/training/data/sample.ts';
import {splitForValidation} from '../../../../scripts/training/fit/validation.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';

const photos = madeUpSamples({letters: 2, signers: 10, each: 2});
const [template] = photos as [Sample];
const recordingOf = (signer: string): Sample => ({
  ...template,
  signer,
  source: `landmarks/${signer}`,
  evidence: {kind: 'recording', points: new Float32Array(42)},
});

describe('splitForValidation', () => {
  it('has nobody on both sides, recordings included', () => {
    const samples = [...photos, ...photos.map(({signer}) => recordingOf(signer))];
    const {learnt, heldBack, people} = splitForValidation(samples, 0.3, 1);
    assert.equal(people.length, 3);
    assert.equal(learnt.length, 7 * 8);
    assert.equal(heldBack.length, 3 * 4);
    assert.ok(heldBack.every(({evidence}) => evidence.kind === 'photo'));
    assert.deepEqual([...new Set(heldBack.map(personOf))].sort(), people);
    assert.ok(!learnt.some((sample) => people.includes(personOf(sample))));
  });

  it('chooses the same people for the same seed, others for another', () => {
    const people = (seed: number) => splitForValidation(photos, 0.3, seed).people.join();
    assert.equal(people(1), people(1));
    assert.ok(new Set([1, 2, 3, 4].map(people)).size > 1);
  });

  it('chooses the same people whatever the order of the samples', () => {
    const reversed = splitForValidation([...photos].reverse(), 0.3, 1);
    assert.deepEqual(reversed.people, splitForValidation(photos, 0.3, 1).people);
  });

  it('measures letters only', () => {
    const none = photos.map((sample) => ({...sample, label: NO_LETTER_INDEX}));
    const {heldBack} = splitForValidation([...photos, ...none], 0.2, 1);
    assert.equal(heldBack.length, 8);
  });

  it('holds nobody back when the share is 0', () => {
    const {learnt, heldBack} = splitForValidation(photos, 0, 1);
    assert.equal(learnt.length, photos.length);
    assert.deepEqual(heldBack, []);
  });

  it('says so when too few people would be left', () => {
    const one = photos.filter(({signer}) => signer === template.signer);
    assert.throws(() => splitForValidation(one, 0.2, 1), /hold back 1 of 1 people .* set it to 0/);
  });
});
