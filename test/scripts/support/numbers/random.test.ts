import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {derivedRandom} from '../../../../scripts/support/numbers/random.ts';

/** More than any run has of seeds, steps or uses that lie side by side. */
const NEIGHBOURS = Array.from({length: 60}, (_, i) => i);

const firstNumbers = (seed: number, ...place: readonly number[]) => {
  const random = derivedRandom(seed, ...place);
  return `${random.next()} ${random.next()}`;
};

describe('derivedRandom', () => {
  it('gives the same numbers for the same seed and place', () => {
    assert.equal(firstNumbers(7, 3, 1), firstNumbers(7, 3, 1));
  });

  it('gives other numbers for every pair of a small seed and a place', () => {
    const drawn = NEIGHBOURS.flatMap((seed) => NEIGHBOURS.map((i) => firstNumbers(seed, i)));
    assert.equal(new Set(drawn).size, NEIGHBOURS.length ** 2);
  });

  it('gives other numbers for every seed, step and use, in whichever order they stand', () => {
    const few = NEIGHBOURS.slice(0, 15);
    const drawn = few.flatMap((seed) =>
      few.flatMap((step) => few.map((use) => firstNumbers(seed, step, use))),
    );
    assert.equal(new Set(drawn).size, few.length ** 3);
  });

  it('gives other numbers for a place and for a part of it', () => {
    const places = [[], [0], [0, 0], [0, 0, 0], [1], [0, 1], [1, 0]] as const;
    const drawn = places.map((place) => firstNumbers(3, ...place));
    assert.equal(new Set(drawn).size, places.length);
  });

  it('is even over the seeds of one place', () => {
    const seeds = Array.from({length: 20_000}, (_, i) => i);
    const counts = new Array<number>(10).fill(0);
    for (const seed of seeds) {
      const tenth = derivedRandom(seed, 2).below(10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    for (const count of counts) assert.ok(Math.abs(count - 2000) < 200, String(counts));
  });
});
