import {expect} from '@esm-bundle/chai';
import {
  isTornBetweenHands,
  NO_JUMPS,
  stepJumps,
  wayBack,
} from '../../../src/core/hints/step-jumps.ts';

const FRAME_MS = 33;

const handAt = (x: number) => [
  {x: x - 0.05, y: 0.5, z: 0},
  {x: x + 0.05, y: 0.5, z: 0},
];

/** Frames with the hand at these places; null for none. */
function after(places: readonly (number | null)[], frameMs = FRAME_MS) {
  return places.reduce(
    (jumps, x, i) => stepJumps(jumps, x === null ? null : handAt(x), i * frameMs),
    NO_JUMPS,
  );
}

describe('stepJumps', () => {
  it('sees that two hands take turns', () => {
    expect(isTornBetweenHands(after([0.2, 0.2, 0.8, 0.8, 0.2]))).to.equal(true);
    expect(isTornBetweenHands(after([0.2, null, 0.8, null, 0.2]))).to.equal(true);
  });

  it('takes one jump for a mistake, and a hand that moves for one hand', () => {
    expect(isTornBetweenHands(after([0.2, 0.2, 0.8, 0.8]))).to.equal(false);
    // To and fro across half of the picture twice a second.
    const wave = Array.from({length: 60}, (_, i) => 0.5 + 0.25 * Math.sin((i * 4 * Math.PI) / 30));
    expect(isTornBetweenHands(after(wave))).to.equal(false);
  });

  it('takes a hand that comes back elsewhere after a while for the same', () => {
    const away = new Array<null>(20).fill(null);
    expect(isTornBetweenHands(after([0.2, ...away, 0.8, ...away, 0.2]))).to.equal(false);
  });

  it('knows the way back to a hand that was left just now, and no way on from there', () => {
    const left = after([0.2, null, 0.8]);
    expect(wayBack(left, 2 * FRAME_MS)?.x).to.be.closeTo(0.2, 0.001);
    expect(wayBack(left, 2 * FRAME_MS + 1000)).to.equal(null);
    expect(wayBack(after([0.2, null, 0.8, 0.2]), 3 * FRAME_MS)).to.equal(null);
    expect(wayBack(after([0.2, 0.3]), FRAME_MS)).to.equal(null);
  });

  it('forgets after some seconds, and when the clock runs backwards', () => {
    const torn = after([0.2, 0.8, 0.2]);
    expect(isTornBetweenHands(stepJumps(torn, handAt(0.2), 9000))).to.equal(false);
    expect(isTornBetweenHands(stepJumps(torn, null, 9000))).to.equal(false);
    expect(stepJumps(torn, null, 1)).to.deep.equal(NO_JUMPS);
  });
});
