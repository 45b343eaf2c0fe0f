import {expect} from '@esm-bundle/chai';
import {handMask} from '../../../src/core/hand/hand-mask.ts';
import {OPEN_HAND} from '../../support/made-up-hand.ts';

const SIZE = 28;
const CROP = {x: 0, y: 0, side: 1};

describe('handMask', () => {
  const mask = handMask(OPEN_HAND, CROP, SIZE);
  const at = (x: number, y: number) => mask[Math.floor(y * SIZE) * SIZE + Math.floor(x * SIZE)];

  it('covers every landmark and the middle of the palm', () => {
    for (const {x, y} of OPEN_HAND) expect(at(x, y)).to.equal(1);
    expect(at(0.52, 0.65)).to.equal(1);
  });

  it('leaves the background out', () => {
    expect(at(0.02, 0.02)).to.equal(0);
    expect(at(0.95, 0.95)).to.equal(0);
    expect(at(0.2, 0.3)).to.equal(0);
  });

  it('grows and moves with the hand', () => {
    const half = OPEN_HAND.map(({x, y}) => ({x: x / 2 + 3, y: y / 2 + 5}));
    const moved = handMask(half, {x: 3, y: 5, side: 0.5}, SIZE);
    moved.forEach((share, i) => expect(share).to.be.closeTo(mask[i]!, 1e-4));
  });

  it('stays within 0 and 1', () => {
    expect(Math.min(...mask)).to.equal(0);
    expect(Math.max(...mask)).to.equal(1);
  });
});
