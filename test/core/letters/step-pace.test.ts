import {expect} from '@esm-bundle/chai';
import {INITIAL_PACE, stepPace} from '../../../src/core/letters/step-pace.ts';

/** What a letter is thought to take after letters at these times. */
const after = (...times: readonly number[]) => times.reduce(stepPace, INITIAL_PACE).letterMs;
const every = (ms: number, count: number, fromMs = 0) =>
  Array.from({length: count}, (_, i) => fromMs + i * ms);

describe('stepPace', () => {
  it('thinks nobody quick or slow after one letter', () => {
    expect(after(1000)).to.equal(INITIAL_PACE.letterMs);
  });

  it('knows a quick hand within four letters', () => {
    expect(after(...every(200, 4))).to.be.below(300);
  });

  it('follows a hand that becomes slow, but is not misled by a pause or a letter that was missed', () => {
    const quick = every(200, 12);
    expect(after(...quick, 2600)).to.be.below(260);
    expect(after(...quick, ...every(800, 20, 3000))).to.be.above(700);
  });

  it('learns nothing from a clock that stands still or runs backwards', () => {
    expect(after(500, 500, 100)).to.equal(INITIAL_PACE.letterMs);
  });
});
