import {finger, held, thumb} from './hand-pose.ts';
import type {HandPose} from './hand-pose.ts';

/**
 * The letters that are held still, of a right hand, by letter; palm to the reader unless a comment says otherwise. The thumb's angles were
 * solved for where each description puts its tip; how far fingers bend and hands turn follows what people do on average.
 *
 * ref: [1] "American manual alphabet", Wikipedia; [2] "The Manual Alphabet" with its notes on each letter, https://docslib.org/doc/1066164;
 * [3] Helen Keller Services, "ASL handshapes described", https://helenkeller.org/asl-handshapes-described
 */
export const LETTER_POSES: Readonly<Record<string, HandPose>> = {
  // A fist with the thumb upright beside the index finger [1][2].
  A: {
    index: finger(80, 108, 66, -2),
    middle: finger(82, 108, 68, 0),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(-1, -12, 22, 55, 7),
    ...held(6, -6, 0),
  },
  // Four fingers straight up side by side, the thumb folded over the palm [2].
  B: {
    index: finger(0, 2, 2, -6),
    middle: finger(0, 2, 2, 0),
    ring: finger(0, 2, 2, 7),
    pinky: finger(0, 2, 2, 12),
    thumb: thumb(32, 0, 33, 61, 73),
    ...held(6, -4, 0),
  },
  // Fingers and thumb bent into an open round, palm to the side [1][2].
  C: {
    index: finger(38, 48, 28, -4),
    middle: finger(38, 48, 28, 0),
    ring: finger(38, 48, 28, 4),
    pinky: finger(36, 46, 26, 8),
    thumb: thumb(-8, 29, -18, 60, -9),
    ...held(68, -4, 0),
  },
  // Index finger up; the thumb meets the middle finger, with ring and little finger beside it [2].
  D: {
    index: finger(0, 2, 2, -2),
    middle: finger(62, 72, 34, 0),
    ring: finger(68, 74, 36, 4),
    pinky: finger(70, 74, 36, 8),
    thumb: thumb(-1, 33, -6, 58, 37),
    ...held(12, -6, 4),
  },
  // Four fingers folded down onto the thumb, which lies across the palm [2].
  E: {
    index: finger(40, 108, 44, -3),
    middle: finger(38, 110, 46, 0),
    ring: finger(36, 108, 44, 4),
    pinky: finger(30, 100, 40, 8),
    thumb: thumb(36, 16, 20, 61, 80),
    ...held(6, -4, 0),
  },
  // Index finger and thumb meet in a ring; the others stand up and apart [2][3].
  F: {
    index: finger(62, 50, 26, -2),
    middle: finger(4, 4, 2, 3),
    ring: finger(0, 2, 2, -2),
    pinky: finger(-4, 2, 2, -6),
    thumb: thumb(18, 32, 2, 30, 16),
    ...held(6, -4, 2),
  },
  // Index finger and thumb point sideways, one above the other, palm to the signer [1][2].
  G: {
    index: finger(8, 4, 4, -2),
    middle: finger(82, 108, 68, 0),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(29, -10, 1, -10, 20),
    ...held(107, -60, 64),
  },
  // Index and middle finger point sideways together, palm to the signer; the thumb holds the ring finger down [2].
  H: {
    index: finger(2, 2, 2, -3),
    middle: finger(2, 2, 2, 2),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(35, 12, 1, 60, 60),
    ...held(118, -64, 62),
  },
  // Little finger up; the thumb lies over the other, folded fingers [2].
  I: {
    index: finger(80, 108, 66, -2),
    middle: finger(82, 108, 68, 0),
    ring: finger(84, 108, 66, 4),
    pinky: finger(-2, 2, 2, -7),
    thumb: thumb(15, 44, 45, 60, 46),
    ...held(4, -6, 2),
  },
  // Index finger up, middle finger forward, the tip of the thumb between them [1][2].
  K: {
    index: finger(0, 2, 2, 5),
    middle: finger(40, 4, 4, -4),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(40, -14, 5, 11, 13),
    ...held(2, 0, -4),
  },
  // Index finger up and thumb out at a right angle [2].
  L: {
    index: finger(0, 2, 2, -1),
    middle: finger(82, 108, 68, 0),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(-17, -13, -8, -10, -7),
    ...held(4, -4, 4),
  },
  // Index, middle and ring finger folded over the thumb [2].
  M: {
    index: finger(62, 96, 26, -3),
    middle: finger(62, 98, 28, 1),
    ring: finger(62, 96, 26, 4),
    pinky: finger(84, 104, 60, 6),
    thumb: thumb(41, -14, 9, 61, 80),
    ...held(6, -4, 0),
  },
  // Index and middle finger folded over the thumb, whose tip shows beside the middle finger [2].
  N: {
    index: finger(62, 96, 26, -3),
    middle: finger(60, 96, 28, 3),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(33, -9, 20, 62, 7),
    ...held(6, -4, 0),
  },
  // All fingertips meet the thumb in a round, palm to the side [2].
  O: {
    index: finger(52, 56, 34, -4),
    middle: finger(52, 58, 34, 0),
    ring: finger(54, 58, 34, 4),
    pinky: finger(58, 54, 30, 7),
    thumb: thumb(31, 25, -1, 23, 7),
    ...held(74, -2, 0),
  },
  // The hand of K, palm down: the middle finger points to the floor [1][2].
  P: {
    index: finger(0, 2, 2, 5),
    middle: finger(40, 4, 4, -4),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(40, -14, 5, 11, 13),
    ...held(2, -49, 99),
  },
  // The hand of G, pointing to the floor [1][2].
  Q: {
    index: finger(24, 8, 6, -4),
    middle: finger(82, 108, 68, 0),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(-24, 0, 22, 60, 11),
    ...held(0, -30, 124),
  },
  // Index finger crossed before the middle finger; the thumb holds the ring finger down [2].
  R: {
    index: finger(13, 4, 2, -10),
    middle: finger(-6, 10, 8, 15),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(36, 12, 1, 60, 56),
    ...held(6, -4, 2),
  },
  // A fist with the thumb in front of index and middle finger [1][2].
  S: {
    index: finger(80, 108, 66, -2),
    middle: finger(82, 108, 68, 0),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(33, 43, 57, 58, 41),
    ...held(6, -4, 0),
  },
  // The thumb stands up between index and middle finger; the index finger bends over it [2].
  T: {
    index: finger(46, 98, 46, 8),
    middle: finger(84, 108, 68, 0),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(16, -4, 23, 61, 9),
    ...held(8, -4, 0),
  },
  // Index and middle finger up together; the thumb holds the ring finger down [1][2].
  U: {
    index: finger(0, 2, 2, -6),
    middle: finger(0, 2, 2, 0),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(36, 12, 1, 60, 56),
    ...held(6, -4, 0),
  },
  // Index and middle finger up and apart; the thumb holds the ring finger down [2].
  V: {
    index: finger(0, 2, 2, 11),
    middle: finger(0, 2, 2, -9),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(36, 12, 1, 60, 56),
    ...held(6, -4, 0),
  },
  // Index, middle and ring finger up and apart; the thumb rests on the little finger [2].
  W: {
    index: finger(0, 2, 2, 11),
    middle: finger(0, 2, 2, 1),
    ring: finger(0, 2, 2, -7),
    pinky: finger(62, 88, 48, 14),
    thumb: thumb(61, 15, 10, 53, 22),
    ...held(6, -4, 0),
  },
  // A fist with the index finger up and hooked, the thumb over the middle finger [2].
  X: {
    index: finger(12, 84, 50, -2),
    middle: finger(82, 108, 68, 0),
    ring: finger(84, 108, 66, 4),
    pinky: finger(84, 104, 60, 8),
    thumb: thumb(22, 13, 6, 53, 34),
    ...held(25, -2, 4),
  },
  // Little finger and thumb out, the others folded [2].
  Y: {
    index: finger(80, 108, 66, -2),
    middle: finger(82, 108, 68, 0),
    ring: finger(84, 108, 66, 4),
    pinky: finger(-6, 2, 2, -6),
    thumb: thumb(-9, -18, -3, -10, 9),
    ...held(4, 0, 6),
  },
};
