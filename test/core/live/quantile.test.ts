import {expect} from '@esm-bundle/chai';
import {quantile} from '../../../src/core/live/quantile.ts';

describe('quantile', () => {
  it('is the nearest rank, whatever the order', () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).to.equal(3);
    expect(quantile([5, 1, 4, 2, 3], 0.95)).to.equal(5);
    expect(quantile([7], 0)).to.equal(7);
  });

  it('is the lower one of two in the middle', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).to.equal(2);
  });

  it('is no number for none', () => {
    expect(quantile([], 0.5)).to.be.NaN;
  });
});
