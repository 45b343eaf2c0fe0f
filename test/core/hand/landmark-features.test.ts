import {expect} from '@esm-bundle/chai';
import type {Landmark} from '../../../src/contracts/recognition.ts';
import {FEATURE_COUNT, landmarkFeatures} from '../../../src/core/hand/landmark-features.ts';
import {OPEN_HAND, OPEN_HAND_WORLD} from '../../support/made-up-hand.ts';

const SQUARE = {width: 100, height: 100};

describe('landmarkFeatures', () => {
  const features = landmarkFeatures(OPEN_HAND, OPEN_HAND_WORLD, SQUARE, false);

  it('does not care where the hand is or how big it is seen', () => {
    const moved = OPEN_HAND.map(({x, y, z}) => ({x: x * 0.4 + 0.3, y: y * 0.4 + 0.1, z}));
    expectClose(landmarkFeatures(moved, OPEN_HAND_WORLD, SQUARE, false), features);
  });

  it('puts the aspect ratio of the image right', () => {
    const wide = OPEN_HAND.map(({x, y, z}) => ({x: x / 2, y, z}));
    const seen = landmarkFeatures(wide, OPEN_HAND_WORLD, {width: 200, height: 100}, false);
    expectClose(seen, features);
  });

  it('describes a left hand as the right hand it mirrors', () => {
    const mirror = (hand: readonly Landmark[], about: number) =>
      hand.map(({x, y, z}) => ({x: about - x, y, z}));
    const left = landmarkFeatures(mirror(OPEN_HAND, 1), mirror(OPEN_HAND_WORLD, 0), SQUARE, true);
    expectClose(left, features);
  });

  it('keeps the direction the hand points in', () => {
    const down = OPEN_HAND.map(({x, y, z}) => ({x: 1 - x, y: 1 - y, z}));
    const turned = landmarkFeatures(down, OPEN_HAND_WORLD, SQUARE, false);
    expect(turned[1]).to.be.closeTo(-features[1]!, 1e-5);
  });

  it('gives finite numbers even for a hand that is one point', () => {
    const point = OPEN_HAND.map(() => ({x: 0.5, y: 0.5, z: 0}));
    const seen = landmarkFeatures(point, point, SQUARE, false);
    expect(seen.length).to.equal(FEATURE_COUNT);
    expect(seen.every(Number.isFinite)).to.equal(true);
  });
});

function expectClose(actual: Float32Array, expected: Float32Array): void {
  actual.forEach((value, i) => expect(value).to.be.closeTo(expected[i]!, 1e-5));
}
