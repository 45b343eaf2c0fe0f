import {expect} from '@esm-bundle/chai';
import {fitWithin} from '../../../src/core/photo/fit-within.ts';

describe('fitWithin', () => {
  it('shrinks the longer side and keeps the shape', () => {
    expect(fitWithin({width: 4000, height: 3000}, 2000)).to.deep.equal({width: 2000, height: 1500});
  });

  it('leaves a pixel of a side that would vanish, and small pictures as they are', () => {
    expect(fitWithin({width: 30_000, height: 1}, 2000)).to.deep.equal({width: 2000, height: 1});
    expect(fitWithin({width: 30, height: 20}, 2000)).to.deep.equal({width: 30, height: 20});
  });
});
