import {expect} from '@esm-bundle/chai';
import {cropHand} from '../../../src/core/hand/crop-hand.ts';

const corners = [
  {x: 0.25, y: 0.5, z: 0},
  {x: 0.5, y: 0.75, z: 0},
];

describe('cropHand', () => {
  it('puts a square with the margin round the middle of the landmarks', () => {
    const crop = cropHand(corners, {width: 400, height: 400}, 1.5);
    expect(crop).to.deep.equal({x: 75, y: 175, side: 150});
  });

  it('takes the longer side in pixels, not in shares of the image', () => {
    expect(cropHand(corners, {width: 800, height: 400}, 1).side).to.equal(200);
    expect(cropHand(corners, {width: 400, height: 800}, 1).side).to.equal(200);
  });

  it('may reach outside the image', () => {
    const crop = cropHand(
      [
        {x: 0, y: 0, z: 0},
        {x: 0.1, y: 0.1, z: 0},
      ],
      {width: 100, height: 100},
      3,
    );
    expect(crop).to.deep.equal({x: -10, y: -10, side: 30});
  });

  it('never has no size, even when all landmarks are one point', () => {
    expect(cropHand([{x: 0.5, y: 0.5, z: 0}], {width: 10, height: 10}).side).to.equal(1);
  });
});
