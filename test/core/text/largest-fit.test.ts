import {expect} from '@esm-bundle/chai';
import {largestFit} from '../../../src/core/text/largest-fit.ts';

describe('largestFit', () => {
  it('finds the last size that fits, whatever it is', () => {
    for (let limit = 24; limit <= 400; limit++) {
      expect(largestFit(24, 400, (size) => size <= limit)).to.equal(limit);
    }
  });

  it('gives the smallest when nothing fits, and the largest when everything does', () => {
    expect(largestFit(24, 400, () => false)).to.equal(24);
    expect(largestFit(24, 400, () => true)).to.equal(400);
    expect(largestFit(24, 10, () => true)).to.equal(24);
  });

  it('asks only a few times: every question lays out the page', () => {
    let asked = 0;
    largestFit(24, 1000, (size) => ++asked > 0 && size <= 333);
    expect(asked).to.be.at.most(10);
  });
});
