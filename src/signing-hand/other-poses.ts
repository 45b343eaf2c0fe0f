import {finger, held, thumb} from './hand-pose.ts';
import type {HandPose} from './hand-pose.ts';

/** Fingers spread, palm to the reader. */
export const OPEN_HAND: HandPose = {
  index: finger(0, 2, 2, 8),
  middle: finger(0, 2, 2, 1),
  ring: finger(0, 2, 2, -5),
  pinky: finger(0, 2, 2, -10),
  thumb: thumb(-12, -12, -8, -10, 0),
  ...held(6, -4, 0),
};

/** A hand at ease, half lowered: what is seen before the first letter and between words. */
export const REST: HandPose = {
  index: finger(14, 26, 12, 0),
  middle: finger(20, 32, 14, 0),
  ring: finger(24, 36, 16, 2),
  pinky: finger(26, 36, 14, 3),
  thumb: thumb(12, 4, 10, 14, 12),
  wrist: {turn: 24, lean: -22, nod: 38},
  offset: {x: -0.01, y: -0.06, z: 0},
};

/**
 * The digits that look like no letter, of a right hand, by digit.
 * ref: Helen Keller Services, "ASL handshapes described", https://helenkeller.org/asl-handshapes-described
 */
export const DIGIT_POSES: Readonly<Record<string, HandPose>> = {
  // Thumb, index and middle finger out and apart.
  3: {
    index: finger(0, 2, 2, 8),
    middle: finger(0, 2, 2, -3),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(-17, -13, -8, -10, -7),
    ...held(6, -4, 0),
  },
  // Four fingers up and apart, the thumb folded over the palm.
  4: {
    index: finger(0, 2, 2, 6),
    middle: finger(0, 2, 2, 1),
    ring: finger(0, 2, 2, -3),
    pinky: finger(0, 2, 2, -8),
    thumb: thumb(33, 0, 31, 61, 80),
    ...held(6, -4, 0),
  },
  // All fingers and the thumb apart.
  5: OPEN_HAND,
  // The thumb meets the ring finger; the others are up and apart.
  7: {
    index: finger(0, 2, 2, 6),
    middle: finger(0, 2, 2, 1),
    ring: finger(66, 60, 34, 4),
    pinky: finger(0, 2, 2, -6),
    thumb: thumb(14, 35, -4, 60, 29),
    ...held(6, -4, 0),
  },
  // The thumb meets the middle finger; the others are up and apart.
  8: {
    index: finger(0, 2, 2, 6),
    middle: finger(64, 56, 32, 0),
    ring: finger(0, 2, 2, -2),
    pinky: finger(0, 2, 2, -8),
    thumb: thumb(20, 32, 1, 42, 21),
    ...held(6, -4, 0),
  },
};
