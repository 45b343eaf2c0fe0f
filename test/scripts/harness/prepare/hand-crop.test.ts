import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  HAND_CROP_SIZE,
  handCrop,
  inCrop,
  inImage,
  solveHandCrop,
} from '../../../../scripts/harness/prepare/hand-crop.ts';
import type {HandCrop} from '../../../../scripts/harness/prepare/hand-crop.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';

const PLACE = {x: 300, y: 200, side: 448, rotation: 0.4};

describe('the square that the landmark network looks at', () => {
  it('has its middle, its side and its turn', () => {
    const crop = handCrop(PLACE);
    const middle = HAND_CROP_SIZE / 2;
    assertNear(inImage(crop, {x: middle, y: middle}), {x: 300, y: 200});
    const [corner, right] = [inImage(crop, {x: 0, y: 0}), inImage(crop, {x: HAND_CROP_SIZE, y: 0})];
    assert.ok(Math.abs(Math.hypot(right.x - corner.x, right.y - corner.y) - 448) < 1e-9);
    assert.ok(right.y > corner.y, 'it is turned clockwise');
  });

  it('leads from the image into it and back', () => {
    const crop = handCrop(PLACE);
    assertNear(inImage(crop, inCrop(crop, {x: 17, y: 400})), {x: 17, y: 400});
  });

  it('is solved from points of which both places are known', () => {
    const crop = handCrop(PLACE);
    const random = seededRandom(5);
    const inside = Array.from({length: 21}, () => ({
      x: random.between(0, HAND_CROP_SIZE),
      y: random.between(0, HAND_CROP_SIZE),
    }));
    const found = inside.map((point) => inImage(crop, point));
    const solved = solveHandCrop(inside, found);
    for (const key of ['a', 'b', 'shiftX', 'shiftY'] satisfies (keyof HandCrop)[]) {
      assert.ok(Math.abs(solved[key] - crop[key]) < 1e-6, key);
    }
  });
});

function assertNear(actual: {x: number; y: number}, expected: {x: number; y: number}): void {
  const distance = Math.hypot(actual.x - expected.x, actual.y - expected.y);
  assert.ok(distance < 1e-6, `${actual.x}, ${actual.y} is ${distance} from where it should be`);
}
