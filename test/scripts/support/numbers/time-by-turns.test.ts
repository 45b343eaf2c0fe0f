import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {median, timeByTurns} from '../../../../scripts/support/numbers/time-by-turns.ts';

describe('timeByTurns', () => {
  it('runs the contenders by turns and times the counted rounds of each', async () => {
    let clock = 0;
    const order: string[] = [];
    const contender = (name: string, ms: number) => () => {
      order.push(name);
      clock += ms;
    };
    const times = await timeByTurns(
      {a: contender('a', 5), b: contender('b', 7)},
      {rounds: 2, warmUps: 1},
      () => clock,
    );
    assert.deepEqual(order, ['a', 'b', 'b', 'a', 'a', 'b']);
    assert.deepEqual(times, {a: [5, 5], b: [7, 7]});
  });

  it('waits for a contender that takes its time', async () => {
    let clock = 0;
    const slow = async () => {
      await Promise.resolve();
      clock += 9;
    };
    assert.deepEqual(await timeByTurns({slow}, {rounds: 1, warmUps: 0}, () => clock), {slow: [9]});
  });
});

describe('median', () => {
  it('is the middle one, whatever the order', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([2, 1]), 2);
    assert.ok(Number.isNaN(median([])));
  });
});
