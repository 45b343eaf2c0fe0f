import {expect} from '@esm-bundle/chai';
import type {Landmark} from '../../../src/contracts/recognition.ts';
import {stepMotion, type HandMotion} from '../../../src/core/hand/hand-motion.ts';
import {bentHand, handAt, IMAGE} from '../../support/hand-at.ts';

function film(handAtTime: (ms: number) => readonly Landmark[], stepMs: number, endMs = 300) {
  let motion: HandMotion | null = null;
  for (let at = 0; at <= endMs; at += stepMs) {
    motion = stepMotion(motion, handAtTime(at), IMAGE, at);
  }
  return motion!;
}

describe('stepMotion', () => {
  it('measures how fast the palm goes, in palm lengths a second, at any frame rate', () => {
    for (const stepMs of [10, 33, 66, 100]) {
      const {travel, change} = film((ms) => handAt(ms / 1000, 0), stepMs);
      expect(travel).to.be.closeTo(1, 0.01);
      expect(change).to.be.closeTo(0, 1e-6);
    }
  });

  it('measures a hand that is farther away alike', () => {
    const shrink = (points: readonly Landmark[]) =>
      points.map(({x, y, z}) => ({x: x / 2, y: y / 2, z: z / 2}));
    const far = film((ms) => shrink(handAt(ms / 1000, 0)), 33);
    expect(far.travel).to.be.closeTo(1, 0.01);
  });

  it('tells bending fingers from a hand that goes elsewhere', () => {
    const {travel, change} = film((ms) => bentHand(ms / 300), 33);
    expect(change).to.be.greaterThan(1);
    expect(travel).to.be.lessThan(0.5);
  });

  it('begins anew when the clock runs backwards or frames stayed out', () => {
    const before = stepMotion(null, handAt(0, 0), IMAGE, 1000);
    expect(stepMotion(before, handAt(2, 0), IMAGE, 500)).to.include({travel: 0, change: 0});
    expect(stepMotion(before, handAt(2, 0), IMAGE, 9000)).to.include({travel: 0, change: 0});
  });
});
