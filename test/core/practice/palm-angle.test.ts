import {expect} from '@esm-bundle/chai';
import {letterTarget} from '../../../src/core/practice/letter-target.ts';
import {measureHand, type PalmFrame} from '../../../src/core/practice/measure-hand.ts';
import {palmAngle} from '../../../src/core/practice/palm-angle.ts';
import {smoothMeasures} from '../../../src/core/practice/smooth-measures.ts';
import {readDrawing} from '../../support/drawn-hands.ts';

const FRONT: PalmFrame = {across: [1, 0, 0], along: [0, 1, 0], out: [0, 0, 1]};
/** The palm looks to the viewer's right, as after a turn of a quarter about the forearm. */
const ASIDE: PalmFrame = {across: [0, 0, -1], along: [0, 1, 0], out: [1, 0, 0]};
/** The fingers point to the viewer's left. */
const LYING: PalmFrame = {across: [0, 1, 0], along: [-1, 0, 0], out: [0, 0, 1]};

describe('palmAngle', () => {
  it('is the front for a hand that is held like the drawn one', () => {
    for (const frame of [FRONT, ASIDE, LYING]) {
      const {yaw, pitch, roll} = palmAngle(frame, frame, 'right');
      expect([yaw, pitch, roll].every((one) => Math.abs(one) < 1e-6)).to.equal(true);
    }
  });

  it('follows a palm that is turned or leant', () => {
    expect(palmAngle(ASIDE, FRONT, 'right').yaw).to.be.closeTo(-90, 1e-6);
    expect(palmAngle(LYING, FRONT, 'right').roll).to.be.closeTo(90, 1e-6);
  });

  it('turns a left hand the other way', () => {
    expect(palmAngle(ASIDE, FRONT, 'left').yaw).to.be.closeTo(90, 1e-6);
    expect(palmAngle(LYING, FRONT, 'left').roll).to.be.closeTo(-90, 1e-6);
  });

  it('stays near the front for the drawn hand itself, read by the app', () => {
    for (const letter of 'ABSTY') {
      const {palm} = measureHand(readDrawing(letter, 'right'), 'right')!;
      const {yaw, pitch, roll} = palmAngle(palm, letterTarget(letter)!.palm, 'right');
      expect(Math.hypot(yaw, pitch, roll), letter).to.be.lessThan(35);
    }
  });
});

describe('smoothMeasures', () => {
  const [open, fist] = ['B', 'S'].map((letter) =>
    measureHand(readDrawing(letter, 'right'), 'right')!,
  );

  it('lets one odd frame change little, and follows within a moment', () => {
    const start = smoothMeasures(null, open!, 0);
    const odd = smoothMeasures(start, fist!, 33);
    expect(odd.measures.numbers.indexBend).to.be.lessThan(90);
    let now = odd;
    for (let atMs = 66; atMs < 800; atMs += 33) now = smoothMeasures(now, fist!, atMs);
    expect(now.measures.numbers.indexBend).to.be.closeTo(fist!.numbers.indexBend, 5);
  });

  it('forgets a hand that was away', () => {
    expect(smoothMeasures(smoothMeasures(null, open!, 0), fist!, 2000).measures).to.equal(fist);
  });

  it('keeps the palm’s directions of length 1 and upright on each other', () => {
    const {along, out} = smoothMeasures(
      smoothMeasures(null, {...open!, palm: FRONT}, 0),
      {...open!, palm: LYING},
      90,
    ).measures.palm;
    expect(Math.hypot(...along)).to.be.closeTo(1, 1e-9);
    expect(along[0] * out[0] + along[1] * out[1] + along[2] * out[2]).to.be.closeTo(0, 1e-9);
  });
});
