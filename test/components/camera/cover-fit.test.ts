import {expect} from '@esm-bundle/chai';
import {coverFit} from '../../../src/components/camera/cover-fit.ts';

describe('coverFit', () => {
  it('cuts the sides of a wide picture in a tall box evenly', () => {
    const placement = coverFit({width: 640, height: 480}, {width: 300, height: 480});
    expect(placement).to.deep.equal({left: -170, top: 0, width: 640, height: 480});
  });

  it('cuts top and bottom of a tall picture in a wide box evenly', () => {
    const placement = coverFit({width: 480, height: 640}, {width: 960, height: 540});
    expect(placement).to.deep.equal({left: 0, top: -370, width: 960, height: 1280});
  });

  it('fills the box when no picture has arrived', () => {
    const placement = coverFit({width: 0, height: 0}, {width: 10, height: 20});
    expect(placement).to.deep.equal({left: 0, top: 0, width: 10, height: 20});
  });
});
