import {Group, MathUtils, Vector3} from 'three';
import type {Object3D} from 'three';
import type {HandPose} from './hand-pose.ts';

/** What the hand turns about when it is held otherwise: near the middle of a fist, in the hand's frame, metres. */
const MIDDLE = new Vector3(0.004, 0.075, 0.015);

/** A group that turns and moves a hand about its middle; its own frame is the reader's: x right, y up, z towards the reader. */
export function createHold(hand: Object3D): Group {
  const hold = new Group();
  // Turn first, then lean, then nod.
  hold.rotation.order = 'XZY';
  hand.position.copy(MIDDLE).negate();
  hold.add(hand);
  return hold;
}

/** Holds the hand the way a pose says. */
export function holdHand(hold: Group, {wrist, offset}: HandPose): void {
  const {degToRad} = MathUtils;
  hold.rotation.set(degToRad(wrist.nod), degToRad(wrist.turn), degToRad(wrist.lean));
  hold.position.set(offset.x, offset.y, offset.z);
  hold.updateMatrixWorld(true);
}
