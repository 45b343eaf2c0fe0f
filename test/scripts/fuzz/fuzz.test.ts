import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {runTargets} from '../../../scripts/fuzz/run-targets.ts';
import {fuzzTargets} from '../../../scripts/fuzz/targets.ts';

const CASES = 10_000;

describe('bad input', () => {
  const seed = Date.now() % 1e9;
  it(`breaks nothing in ${CASES} cases and more (seed ${seed})`, async (test) => {
    const results = await runTargets(fuzzTargets, {cases: CASES, seed});
    for (const {target, cases, failure} of results) {
      test.diagnostic(`${target}: ${cases} cases`);
      assert.equal(failure, null, `${target} broke; npm run fuzz -- --seed ${seed}: ${failure}`);
    }
    assert.ok(results.reduce((sum, {cases}) => sum + cases, 0) >= CASES);
  });
});

describe('runTargets', () => {
  const brittle = {
    name: 'brittle',
    promise: 'No number is over 10.',
    weight: 1,
    property: () => fc.property(fc.nat(1000), (number) => number <= 10),
  };
  const sound = {
    name: 'sound',
    promise: 'Everything is a number.',
    weight: 3,
    property: () => fc.asyncProperty(fc.nat(), (number) => Promise.resolve(number >= 0)),
  };

  it('finds what breaks, with the seed and the smallest input, and goes on to the next', async () => {
    const [first, second] = await runTargets([brittle, sound], {cases: 400, seed: 7});
    assert.match(first?.failure ?? '', /seed 7[\s\S]*input \[11\]/);
    assert.deepEqual([second?.failure, second?.cases], [null, 300]);
  });

  it('does the same again with the same seed', async () => {
    const failures = async () => (await runTargets([brittle], {cases: 100, seed: 3}))[0]?.failure;
    assert.equal(await failures(), await failures());
  });
});
