import {expect} from '@esm-bundle/chai';
import {isSameHand} from '../../../src/core/hand/same-hand.ts';
import {bentHand, handAt, IMAGE} from '../../support/hand-at.ts';

const HAND = handAt(0, 0);

describe('isSameHand', () => {
  it('takes a hand that two looks see a few percent apart for the same', () => {
    const shaken = HAND.map(({x, y, z}, i) => ({
      x: x + (i % 3) * 0.003,
      y: y - (i % 2) * 0.004,
      z,
    }));
    expect(isSameHand(HAND, shaken, IMAGE)).to.equal(true);
  });

  it('tells a hand elsewhere, one of another shape and one that is a single point from it', () => {
    expect(isSameHand(HAND, handAt(0.5, 0), IMAGE)).to.equal(false);
    expect(isSameHand(HAND, bentHand(1), IMAGE)).to.equal(false);
    expect(
      isSameHand(
        HAND,
        HAND.map(() => ({x: 0.5, y: 0.5, z: 0})),
        IMAGE,
      ),
    ).to.equal(false);
    expect(isSameHand(HAND, [], IMAGE)).to.equal(false);
  });

  it('goes by the size of the hand, not of the picture', () => {
    const far = (points: typeof HAND) => points.map(({x, y, z}) => ({x: x / 5, y: y / 5, z}));
    expect(isSameHand(far(HAND), far(handAt(0.5, 0)), IMAGE)).to.equal(false);
  });
});
