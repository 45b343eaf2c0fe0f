import {STATIC_LETTERS} from '../../src/core/scores/alphabet.ts';
import {blendPoses} from '../../src/signing-hand/blend-poses.ts';
import type {HandPose, WristPose} from '../../src/signing-hand/hand-pose.ts';
import {LETTER_POSES} from '../../src/signing-hand/letter-poses.ts';
import {DIGIT_POSES} from '../../src/signing-hand/other-poses.ts';
import type {HandPicture} from '../harness/signing-hand/hand-protocol.ts';
import {derivedRandom} from '../support/numbers/random.ts';
import type {Random} from '../support/numbers/random.ts';
import {GESTURES, IDLE_HANDS} from './idle-hands.ts';
import {randomLook} from './random-look.ts';
import {randomPose} from './random-pose.ts';
import {randomRoom} from './random-room.ts';

/** A training picture and the folder it belongs to. */
export interface RandomPhoto {
  /** A letter, or one of the folders of hands that show no letter. */
  readonly folder: string;
  readonly picture: HandPicture;
}

/** Pixels. */
export const PHOTO_SIDE = 360;

/** One picture in so many shows no letter. */
const NON_LETTER_EVERY = 3;

/** Two letters nearer than this, in degrees summed over all joints, have nothing between them that is no letter. */
const FAR_APART = 500;

/** Many learners hold these as charts draw them: seen from the signer's own side, pointing to the reader's left. */
const AS_IN_CHARTS: Readonly<Record<string, WristPose>> = {
  G: {turn: 17, lean: 58, nod: 18},
  H: {turn: 10, lean: 62, nod: 12},
  P: {turn: -10, lean: 55, nod: 70},
  Q: {turn: 0, lean: 30, nod: 115},
};
const CHART_SHARE = 0.5;
/** They come from the other side of the picture then. */
const CHART_ELBOW = 0.2;

/**
 * The picture with a number: the same for the same seed, however many there are. All letters are equally common.
 * @param number 0, 1, 2 …
 */
export function randomPhoto(seed: number, number: number): RandomPhoto {
  const random = derivedRandom(seed, number);
  const {folder, pose} = subject(number, random);
  const look = randomLook(random);
  const wrist = random.chance(CHART_SHARE) ? AS_IN_CHARTS[folder] : undefined;
  return {
    folder,
    picture: {
      pose: randomPose(wrist === undefined ? pose : {...pose, wrist}, random),
      look: wrist === undefined ? look : {...look, elbow: look.elbow + CHART_ELBOW},
      backdrop: randomRoom(random),
      width: PHOTO_SIDE,
      height: PHOTO_SIDE,
      blur: random.chance(0.5) ? random.between(0.3, 1.6) : 0,
      noise: {deviation: random.between(0, 9), seed: random.below(2 ** 31)},
    },
  };
}

function subject(number: number, random: Random): {folder: string; pose: HandPose} {
  if (number % NON_LETTER_EVERY === NON_LETTER_EVERY - 1) return nonLetter(random);
  const turn = number - Math.floor(number / NON_LETTER_EVERY);
  const letter = STATIC_LETTERS[turn % STATIC_LETTERS.length] ?? 'A';
  return {folder: letter, pose: poseOf(letter)};
}

const IDLENESS = Object.values(IDLE_HANDS);

/** Digits, hands that do something else, and hands halfway between two letters. */
function nonLetter(random: Random): {folder: string; pose: HandPose} {
  const digits = Object.entries(DIGIT_POSES);
  const digit = digits[random.below(digits.length)];
  if (random.chance(0.25) && digit !== undefined) return {folder: digit[0], pose: digit[1]};
  const idle = IDLENESS[random.below(IDLENESS.length)];
  if (random.chance(0.4) && idle !== undefined) return {folder: 'none', pose: idle(random)};
  const gesture = GESTURES[random.below(GESTURES.length)];
  if (random.chance(0.75) && gesture !== undefined) return {folder: 'none', pose: gesture(random)};
  return {folder: 'none', pose: inBetween(random)};
}

function inBetween(random: Random): HandPose {
  const letter = () => poseOf(STATIC_LETTERS[random.below(STATIC_LETTERS.length)] ?? 'A');
  for (;;) {
    const [from, to] = [letter(), letter()];
    if (distance(from, to) > FAR_APART) return blendPoses(from, to, random.between(0.4, 0.6));
  }
}

/** The angles by which two poses differ, summed over the joints of fingers and thumb, in degrees. */
function distance(one: HandPose, other: HandPose): number {
  const numbers = ({thumb, index, middle, ring, pinky}: HandPose): number[] =>
    [thumb, index, middle, ring, pinky].flatMap((part) => Object.values<number>({...part}));
  const target = numbers(other);
  return numbers(one).reduce((sum, angle, i) => sum + Math.abs(angle - (target[i] ?? 0)), 0);
}

function poseOf(letter: string): HandPose {
  const pose = LETTER_POSES[letter];
  if (pose === undefined) throw new Error(`The hand knows no letter ${letter}.`);
  return pose;
}
