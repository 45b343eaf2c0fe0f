import {expect} from '@esm-bundle/chai';
import {
  COUNT_EVERY_MS,
  SLOW_FRAME_MS,
  STUCK_MS,
  wantsCount,
  type CountMoment,
} from '../../../src/core/hints/wants-count.ts';

const wants = (parts: Partial<CountMoment>) =>
  wantsCount({
    atMs: 60_000,
    stuckSince: 0,
    countedAt: -Infinity,
    costMs: 0,
    frameMs: 30,
    ...parts,
  });

describe('wantsCount', () => {
  it('counts only when a hand is seen for a while and no letter comes', () => {
    expect(wants({stuckSince: null})).to.equal(false);
    expect(wants({stuckSince: 60_000 - STUCK_MS + 1})).to.equal(false);
    expect(wants({stuckSince: 60_000 - STUCK_MS})).to.equal(true);
  });

  it('counts now and then', () => {
    expect(wants({countedAt: 60_000 - COUNT_EVERY_MS + 1})).to.equal(false);
    expect(wants({countedAt: 60_000 - COUNT_EVERY_MS})).to.equal(true);
  });

  it('takes at most three hundredths of the time, however slow a count is', () => {
    const costMs = 300;
    expect(wants({costMs, countedAt: 60_000 - 9_900})).to.equal(false);
    expect(wants({costMs, countedAt: 60_000 - 10_000})).to.equal(true);
  });

  it('leaves slow devices alone', () => {
    expect(wants({frameMs: SLOW_FRAME_MS + 1})).to.equal(false);
  });
});
