import {expect} from '@esm-bundle/chai';
import {frameSpacing, IDLE_AFTER_MS} from '../../src/core/frame-spacing.ts';

/** Milliseconds between two pictures of a camera of 15 frames a second, the slowest that is usual. */
const SLOW_CAMERA_MS = 67;

describe('frameSpacing', () => {
  it('reads every frame while a hand is there or was lately', () => {
    expect(frameSpacing(0)).to.equal(0);
    expect(frameSpacing(IDLE_AFTER_MS - 1)).to.equal(0);
  });

  it('looks seldom after five seconds without a hand, but often enough to wake within 300 ms', () => {
    expect(IDLE_AFTER_MS).to.equal(5000);
    expect(frameSpacing(IDLE_AFTER_MS)).to.be.within(100, 300 - SLOW_CAMERA_MS);
  });
});
