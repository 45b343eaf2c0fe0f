import {expect} from '@esm-bundle/chai';
import {upperMedian} from '../../../src/core/common/upper-median.ts';

describe('upperMedian', () => {
  it('is the middle one, whatever the order', () => {
    const values = [10, 9, 1];
    expect(upperMedian(values)).to.equal(9);
    expect(values).to.deep.equal([10, 9, 1]);
  });

  it('is the upper one of two in the middle', () => {
    expect(upperMedian([4, 1, 3, 2])).to.equal(3);
  });

  it('leaves it to the caller what none have', () => {
    expect(upperMedian([])).to.equal(undefined);
  });
});
