import {expect} from '@esm-bundle/chai';
import {meanLight} from '../../../src/core/hints/mean-light.ts';

describe('meanLight', () => {
  it('is 0 for black, 1 for white and between them for grey, whatever the opacity', () => {
    expect(meanLight([0, 0, 0, 255])).to.equal(0);
    expect(meanLight([255, 255, 255, 0])).to.be.closeTo(1, 1e-9);
    expect(meanLight([51, 51, 51, 255])).to.be.closeTo(0.2, 1e-9);
  });

  it('is the mean of all pixels', () => {
    expect(meanLight([0, 0, 0, 255, 255, 255, 255, 255])).to.be.closeTo(0.5, 1e-9);
  });

  it('takes green for lighter than blue', () => {
    expect(meanLight([0, 255, 0, 255])).to.be.greaterThan(meanLight([0, 0, 255, 255]));
  });

  it('is 0 for no picture', () => {
    expect(meanLight([])).to.equal(0);
  });
});
