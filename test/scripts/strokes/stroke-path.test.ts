import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {strokePath} from '../../../scripts/strokes/stroke-path.ts';
import type {Handedness} from '../../../src/contracts/recognition.ts';
import type {StrokeFrame} from '../../../src/core/strokes/step-strokes.ts';

/** A hand whose points are all in one place, which goes down and then to the right, with a wait at either end. */
function film(handedness: Handedness): StrokeFrame[] {
  const steps = Array.from({length: 11}, (_, i) => i / 10);
  const way = [
    ...[0, 0, 0].map(() => [0.4, 0.2] as const),
    ...steps.map((share) => [0.4, 0.2 + 0.3 * share] as const),
    ...steps.map((share) => [0.4 + (handedness === 'left' ? -0.3 : 0.3) * share, 0.5] as const),
  ];
  return way.map(([x, y], i) => ({
    capturedAt: 100 * i,
    image: {width: 600, height: 600},
    hand: {
      handedness,
      scores: [],
      landmarks: Array.from({length: 21}, () => ({x, y, z: 0})),
    },
  }));
}

describe('the path of a stroke that was filmed', () => {
  it('goes the way of the fingertip, from the first point, on a scale of its own', () => {
    const path = strokePath(film('right'), 'index') ?? [];
    assert.equal(path.length, 8);
    assert.deepEqual(path[0], [0, 0]);
    const [x = 0, y = 0] = path.at(-1) ?? [];
    assert.deepEqual([x, y], [150, 150]);
    for (const [i, [nextX = 0, nextY = 0]] of path.slice(1).entries()) {
      const [px = 0, py = 0] = path[i] ?? [];
      assert.ok(nextX >= px && nextY >= py, JSON.stringify(path));
    }
  });

  it('is that of a right hand, whichever hand drew it', () => {
    assert.deepEqual(strokePath(film('left'), 'pinky'), strokePath(film('right'), 'pinky'));
  });

  it('is none where no hand moves', () => {
    assert.equal(strokePath(film('right').slice(0, 3), 'index'), null);
    assert.equal(strokePath([], 'index'), null);
  });
});
