import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Vector3} from 'three';
import {createHold, holdHand} from '../../../src/signing-hand/hold-hand.ts';
import {STROKES} from '../../../src/signing-hand/strokes.ts';
import type {Stroke} from '../../../src/signing-hand/strokes.ts';
import {loadRig} from '../../../scripts/signing-hand/load-rig.ts';

const INDEX_TIP = 8;
const PINKY_TIP = 20;

void describe('the strokes', async () => {
  const rig = await loadRig();
  const hold = createHold(rig.root);

  /** Where a fingertip is at each pose of a stroke, as the reader sees it, metres. */
  function tipPath({path}: Stroke, tip: number): Vector3[] {
    return path.map((pose) => {
      rig.bend(pose);
      holdHand(hold, pose);
      return rig.landmarks()[tip]!;
    });
  }

  void it('J: the little finger goes down, then hooks to the signer’s left and up', () => {
    const path = tipPath(STROKES.J!, PINKY_TIP);
    const lowest = path.reduce((low, point) => (point.y < low.y ? point : low));
    const [first, second] = path;
    const last = path.at(-1)!;
    assert.ok(Math.abs(second!.x - first!.x) < 0.01, 'it starts straight down');
    assert.ok(first!.y - lowest.y > 0.12);
    assert.ok(last.x - first!.x > 0.08, 'the reader sees the hook on the right');
    assert.ok(last.y - lowest.y > 0.02);
  });

  void it('Z: the index finger goes level, aslant and level again', () => {
    const [a, b, c, d] = tipPath(STROKES.Z!, INDEX_TIP);
    assert.ok(Math.abs(a!.y - b!.y) < 1e-6 && a!.x - b!.x > 0.05);
    assert.ok(b!.y - c!.y > 0.05 && c!.x - b!.x > 0.05);
    assert.ok(Math.abs(c!.y - d!.y) < 1e-6 && c!.x - d!.x > 0.05);
  });
});
