import {LETTER_POSES} from './letter-poses.ts';
import {finger, thumb} from './hand-pose.ts';
import type {HandPose, Offset, WristPose} from './hand-pose.ts';

/** A letter drawn in the air. */
export interface Stroke {
  /** The hand at the corners and bends of the path, in order; the way between two of them is smooth. */
  readonly path: readonly HandPose[];
}

function at(pose: HandPose, wrist: WristPose, offset: Offset): HandPose {
  return {...pose, wrist, offset};
}

const I_HAND = poseOf('I');

/** The fist of X with the index finger straight. */
const POINTING: HandPose = {
  ...poseOf('X'),
  index: finger(2, 2, 2, -2),
  thumb: thumb(22, 13, 6, 53, 34),
};

/** Half the breadth and half the height of the Z, metres; about what fits between shoulder and face. */
const Z_BREADTH = 0.055;
const Z_HEIGHT = 0.04;
const Z_WRIST: WristPose = {turn: 4, lean: -4, nod: 18};

/**
 * The letters that move, of a right hand. They are drawn as the signer sees them, so a reader sees them mirrored.
 * ref: "American manual alphabet", Wikipedia: J is I with a twist of the wrist, Z is the index finger going to and fro
 */
export const STROKES: Readonly<Record<'J' | 'Z', Stroke>> = {
  // The tip of the little finger goes down, then hooks to the signer's left as the palm turns to the signer.
  J: {
    path: [
      at(I_HAND, {turn: 4, lean: -6, nod: 2}, {x: 0.01, y: 0.03, z: 0}),
      at(I_HAND, {turn: 10, lean: -8, nod: 6}, {x: 0.008, y: -0.02, z: 0}),
      at(I_HAND, {turn: 38, lean: -22, nod: 12}, {x: -0.02, y: -0.07, z: 0}),
      at(I_HAND, {turn: 75, lean: -50, nod: 22}, {x: -0.04, y: -0.08, z: 0}),
      at(I_HAND, {turn: 112, lean: -74, nod: 30}, {x: -0.035, y: -0.055, z: 0}),
      at(I_HAND, {turn: 150, lean: -60, nod: 35}, {x: -0.015, y: -0.015, z: 0}),
    ],
  },
  // The tip of the index finger goes to the signer's right, down to the left, and to the right again.
  Z: {
    path: [
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1],
    ].map(([x = 0, y = 0]) => at(POINTING, Z_WRIST, {x: x * Z_BREADTH, y: y * Z_HEIGHT, z: 0})),
  },
};

function poseOf(letter: string): HandPose {
  const pose = LETTER_POSES[letter];
  if (pose === undefined) throw new Error(`The hand knows no letter ${letter}.`);
  return pose;
}
