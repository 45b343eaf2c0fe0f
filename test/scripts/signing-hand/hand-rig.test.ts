import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Group} from 'three';
import type {Vector3} from 'three';
import {createHandRig} from '../../../src/signing-hand/hand-rig.ts';
import {MODEL_SHAPE} from '../../../src/signing-hand/hand-shape.ts';
import {LETTER_POSES} from '../../../src/signing-hand/letter-poses.ts';
import {OPEN_HAND} from '../../../src/signing-hand/other-poses.ts';
import {loadRig} from '../../../scripts/signing-hand/load-rig.ts';

const INDEX_BONES = [
  [5, 6],
  [6, 7],
  [7, 8],
] as const;

function lengths(landmarks: readonly Vector3[]): number[] {
  return INDEX_BONES.map(([from, to]) => landmarks[from]!.distanceTo(landmarks[to]!));
}

void describe('the rig of the hand', async () => {
  const rig = await loadRig();

  void it('holds the open hand fingers up, thumb to the right, palm to the reader', () => {
    rig.bend(OPEN_HAND);
    const [wrist, , , , thumbTip, , , , , , , , middleTip] = rig.landmarks();
    assert.ok(wrist!.length() < 1e-6);
    assert.ok(middleTip!.y > 0.15 && middleTip!.y < 0.2, 'a hand is about 18 cm long');
    assert.ok(thumbTip!.x > 0.06);
  });

  void it('bends a fist towards the palm', () => {
    rig.bend(LETTER_POSES.S!);
    const [, , , , , knuckle, joint, , tip] = rig.landmarks();
    assert.ok(joint!.z > knuckle!.z + 0.03);
    assert.ok(tip!.y < knuckle!.y);
  });

  void it('keeps bones at their length however they are bent', () => {
    rig.bend(OPEN_HAND);
    const open = lengths(rig.landmarks());
    rig.bend(LETTER_POSES.X!);
    lengths(rig.landmarks()).forEach((length, i) => {
      assert.ok(Math.abs(length - open[i]!) < 1e-6);
    });
  });

  void it('gives a finger another length without moving its knuckle', () => {
    rig.bend(OPEN_HAND);
    const before = rig.landmarks();
    rig.setShape({...MODEL_SHAPE, index: 1.1});
    const after = rig.landmarks();
    rig.setShape(MODEL_SHAPE);
    assert.ok(after[5]!.distanceTo(before[5]!) < 1e-6);
    lengths(after).forEach((length, i) => {
      assert.ok(Math.abs(length / lengths(before)[i]! - 1.1) < 1e-6);
    });
  });

  void it('says what a model lacks', () => {
    assert.throws(() => createHandRig(new Group()), /holds no skinned mesh/);
  });
});
