import {expect} from '@esm-bundle/chai';
import {isSoundHand} from '../../../src/core/hand/is-sound-hand.ts';
import {OPEN_HAND, OPEN_HAND_WORLD} from '../../support/made-up-hand.ts';

const SIGHT = Array.from({length: 42}, (_, i) => i - 20);
const HAND = {landmarks: OPEN_HAND, worldLandmarks: OPEN_HAND_WORLD, sight: SIGHT};

function withPoint(x: number) {
  return {...HAND, landmarks: OPEN_HAND.map((point, i) => (i === 8 ? {...point, x} : point))};
}

describe('isSoundHand', () => {
  it('takes a hand, also one that reaches out of the picture', () => {
    expect(isSoundHand(HAND)).to.equal(true);
    expect(isSoundHand(withPoint(-0.4))).to.equal(true);
  });

  it('takes no landmark that is no number, infinite or far away', () => {
    for (const x of [NaN, Infinity, -Infinity, 1e30, -11]) {
      expect(isSoundHand(withPoint(x)), String(x)).to.equal(false);
    }
  });

  it('takes no hand that lacks points', () => {
    expect(isSoundHand({...HAND, landmarks: OPEN_HAND.slice(1)})).to.equal(false);
    expect(isSoundHand({...HAND, worldLandmarks: []})).to.equal(false);
  });

  it('takes a hand of a hand model that sees no more than landmarks', () => {
    expect(isSoundHand({...HAND, sight: SIGHT.map(() => 0)})).to.equal(true);
  });

  it('takes no sight that is infinite, no number or not of 42 numbers', () => {
    for (const value of [NaN, Infinity, -Infinity, undefined as unknown as number]) {
      const sight = SIGHT.map((number, i) => (i === 7 ? value : number));
      expect(isSoundHand({...HAND, sight}), String(value)).to.equal(false);
    }
    expect(isSoundHand({...HAND, sight: SIGHT.slice(1)})).to.equal(false);
    expect(isSoundHand({...HAND, sight: []})).to.equal(false);
  });
});
