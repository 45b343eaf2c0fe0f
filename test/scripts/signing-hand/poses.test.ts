import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {STATIC_LETTERS} from '../../../src/core/scores/alphabet.ts';
import type {FingerPose, HandPose} from '../../../src/signing-hand/hand-pose.ts';
import {FINGER_NAMES} from '../../../src/signing-hand/hand-pose.ts';
import {LETTER_POSES} from '../../../src/signing-hand/letter-poses.ts';
import {DIGIT_POSES, OPEN_HAND, REST} from '../../../src/signing-hand/other-poses.ts';
import {fingerOverlaps} from './finger-overlaps.ts';
import {loadRig} from '../../../scripts/signing-hand/load-rig.ts';

/** Millimetres that flesh gives way where fingers press on one another: about a third of two fingers' half thickness. */
const SOFT = 6.5;

/** Degrees a joint of a healthy hand reaches. ref: AAOS, "Joint Motion: Method of Measuring and Recording" (1965), with slack */
const REACH: Readonly<Record<keyof FingerPose, readonly [number, number]>> = {
  mcp: [-30, 95],
  pip: [-5, 115],
  dip: [-5, 85],
  spread: [-25, 25],
};

const EVERY_POSE: readonly (readonly [string, HandPose])[] = [
  ...Object.entries(LETTER_POSES),
  ...Object.entries(DIGIT_POSES),
  ['open hand', OPEN_HAND],
  ['rest', REST],
];

void describe('the poses', async () => {
  const rig = await loadRig();

  void it('are there for every letter that is held still', () => {
    assert.deepEqual(Object.keys(LETTER_POSES), STATIC_LETTERS);
  });

  for (const [name, pose] of EVERY_POSE) {
    void it(`${name}: fingers may touch but do not pass through one another`, () => {
      rig.bend(pose);
      const deep = fingerOverlaps(rig.landmarks()).filter(({depth}) => depth > SOFT);
      assert.deepEqual(deep, []);
    });

    void it(`${name}: no joint bends further than a person's`, () => {
      for (const finger of FINGER_NAMES) {
        for (const [joint, [least, most]] of Object.entries(REACH)) {
          const angle = pose[finger][joint as keyof FingerPose];
          assert.ok(angle >= least && angle <= most, `${finger} ${joint}: ${String(angle)}°`);
        }
      }
    });
  }

  void it('finds the thumb that passes through a finger', () => {
    const fist = LETTER_POSES.S!;
    rig.bend({...fist, thumb: {...fist.thumb, forward: fist.thumb.forward - 25}});
    const deep = fingerOverlaps(rig.landmarks()).filter(({depth}) => depth > SOFT);
    assert.notDeepEqual(deep, []);
  });
});
