import type {FingerPose, HandPose} from '../../src/signing-hand/hand-pose.ts';
import type {Random} from '../support/numbers/random.ts';

/** Standard deviations in degrees, as people differ from one another and from one time to the next. */
const BEND = 4;
const SPREAD = 2;
const THUMB = 3.5;
const WRIST = 4;

/** The same letter as somebody else might make it: a small error in every joint. */
export function randomPose(pose: HandPose, random: Random): HandPose {
  const {thumb, wrist} = pose;
  const bend = (degrees: number) => degrees + random.normal() * BEND;
  const finger = ({mcp, pip, dip, spread}: FingerPose): FingerPose => ({
    mcp: bend(mcp),
    pip: bend(pip),
    dip: bend(dip),
    spread: spread + random.normal() * SPREAD,
  });
  const thumbTurn = (degrees: number) => degrees + random.normal() * THUMB;
  const wristTurn = (degrees: number) => degrees + random.normal() * WRIST;
  return {
    thumb: {
      across: thumbTurn(thumb.across),
      forward: thumbTurn(thumb.forward),
      twist: thumbTurn(thumb.twist),
      mcp: thumbTurn(thumb.mcp),
      ip: thumbTurn(thumb.ip),
    },
    index: finger(pose.index),
    middle: finger(pose.middle),
    ring: finger(pose.ring),
    pinky: finger(pose.pinky),
    wrist: {
      turn: wristTurn(wrist.turn),
      lean: wristTurn(wrist.lean),
      nod: wristTurn(wrist.nod),
    },
    offset: pose.offset,
  };
}
