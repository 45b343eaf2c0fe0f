import {expect} from '@esm-bundle/chai';
import {paceForReader} from '../../src/app/pace-for-reader.ts';

const SECOND = 1000;

/** How far the hand gets in a second of pictures 20 ms apart, for a reader of so many frames a second. */
function handMsOfOneSecond(framesRead: number, holdMs: number): number {
  let frame: number | null = null;
  const pass = paceForReader({holdMs: () => holdMs, lastFrameId: () => frame});
  let handMs = 0;
  for (let now = 0; now < SECOND; now += 20) {
    if (framesRead > 0) frame = Math.floor((now * framesRead) / SECOND);
    handMs += pass(20);
  }
  return handMs;
}

describe('paceForReader', () => {
  it('lets the hand wait until the first frame is read', () => {
    expect(handMsOfOneSecond(0, 300)).to.equal(0);
  });

  it('keeps real time for a quick reader', () => {
    expect(handMsOfOneSecond(25, 300)).to.equal(SECOND);
  });

  it('goes on by a part of a hold for each frame of a slow reader', () => {
    expect(handMsOfOneSecond(2, 300)).to.equal(300);
  });

  it('slows down for letters that have to be held long', () => {
    expect(handMsOfOneSecond(25, 1200)).to.be.closeTo((SECOND * 350) / 1200, 1e-6);
  });
});
