import {blendPoses} from '../../src/signing-hand/blend-poses.ts';
import {finger, held, thumb} from '../../src/signing-hand/hand-pose.ts';
import type {HandPose, WristPose} from '../../src/signing-hand/hand-pose.ts';
import {OPEN_HAND, REST} from '../../src/signing-hand/other-poses.ts';
import type {Random} from '../support/numbers/random.ts';

/** The index finger out, the thumb over the others. Held upright it would be the shape of a D. */
const POINTING: HandPose = {
  index: finger(4, 6, 4, 0),
  middle: finger(80, 104, 64, 0),
  ring: finger(84, 108, 66, 4),
  pinky: finger(84, 104, 60, 8),
  thumb: thumb(30, 14, 24, 40, 40),
  ...held(0, 0, 0),
};

/** Fingers apart and hooked, as they scratch or type. */
const HOOKED: HandPose = {
  index: finger(22, 46, 30, 7),
  middle: finger(24, 50, 32, 1),
  ring: finger(26, 50, 32, -4),
  pinky: finger(26, 46, 28, -9),
  thumb: thumb(2, 6, 4, 14, 18),
  ...held(0, 0, 0),
};

/** Fingers that hang: more bent than at rest, and towards the little finger the more. */
const SLACK: HandPose = {
  index: finger(30, 34, 16, 1),
  middle: finger(38, 40, 20, 0),
  ring: finger(44, 46, 22, 1),
  pinky: finger(48, 48, 22, 2),
  thumb: thumb(8, 4, 8, 16, 16),
  ...held(20, -20, 30),
};

/** Index finger and little finger out. */
const HORNS: HandPose = {
  ...POINTING,
  index: finger(2, 4, 2, 6),
  pinky: finger(2, 4, 2, -10),
};

/** A fist with the thumb out. */
const THUMB_OUT: HandPose = {
  index: finger(80, 100, 60, 0),
  middle: finger(82, 102, 62, 0),
  ring: finger(84, 104, 62, 2),
  pinky: finger(84, 100, 58, 4),
  thumb: thumb(-20, -8, -8, -10, -8),
  ...held(0, 0, 0),
};

/** Straight fingers, bent where they leave the palm. */
const BENT: HandPose = {
  index: finger(64, 12, 6, 1),
  middle: finger(66, 12, 6, 0),
  ring: finger(66, 14, 6, 0),
  pinky: finger(64, 14, 6, 0),
  thumb: thumb(16, 20, 14, 8, 8),
  ...held(0, 0, 0),
};

/** Curved as round a bowl. */
const CURVED: HandPose = {
  index: finger(34, 34, 22, 2),
  middle: finger(36, 36, 22, 0),
  ring: finger(36, 36, 22, 0),
  pinky: finger(34, 34, 20, 0),
  thumb: thumb(10, 34, 20, 4, 6),
  ...held(0, 0, 0),
};

/** Hanging from a raised wrist, as signs for "delete" are drawn in collections of letters. */
const HANGING: HandPose = {
  index: finger(30, 22, 12, 1),
  middle: finger(36, 24, 12, 0),
  ring: finger(40, 26, 14, 0),
  pinky: finger(42, 28, 14, 0),
  thumb: thumb(10, 10, 8, 10, 12),
  ...held(-82, 110, 0),
};

/** Palm up, the fingers curled beside a thumb that stands up: a sign for a space. */
const CUPPED: HandPose = {
  index: finger(12, 58, 34, 3),
  middle: finger(14, 62, 36, 0),
  ring: finger(16, 62, 36, -2),
  pinky: finger(14, 58, 34, -4),
  thumb: thumb(-8, 34, 4, 2, 4),
  ...held(80, 85, 0),
};

/** Gestures that are no letters, held as letters never are where their shape comes near one. */
export const GESTURES: readonly ((random: Random) => HandPose)[] = [
  (random) => swung(random.chance(0.5) ? HORNS : {...HORNS, thumb: OPEN_HAND.thumb}, random),
  (random) => swung(lying(THUMB_OUT, 0, random), random),
  (random) => swung(lying(BENT, 80, random), random),
  (random) => swung(lying(CURVED, 80, random), random),
  (random) => swung(aside(HANGING, 25, random), random),
  (random) => swung(aside(CUPPED, 20, random), random),
];

/** To either side of the picture, the palm looking as it does. @param around degrees: how far the lean may differ */
function aside(pose: HandPose, around: number, random: Random): HandPose {
  const {turn, lean, nod} = pose.wrist;
  const side = random.chance(0.5) ? 1 : -1;
  const leaning = side * (lean + random.between(-around, around));
  return {...pose, wrist: {turn: side * turn, lean: leaning, nod}};
}

/** Fingers to the side or down instead of up. @param turn degrees: how far it shows its edge, to either side */
function lying(pose: HandPose, turn: number, random: Random): HandPose {
  const side = () => (random.chance(0.5) ? 1 : -1);
  const lean = side() * random.between(70, 130);
  return {...pose, wrist: {turn: side() * turn, lean, nod: 0}};
}

/** What hands that do not spell look like, each somewhat different every time. */
export const IDLE_HANDS = {
  resting: (random: Random) =>
    swung(blendPoses(REST, random.chance(0.5) ? OPEN_HAND : SLACK, random.next()), random),
  open: (random: Random) => swung(OPEN_HAND, random),
  pointing: (random: Random) => swung(aimed(random), random),
  scratching: (random: Random) => swung(blendPoses(HOOKED, REST, random.next() * 0.5), random),
} as const;

export type Idleness = keyof typeof IDLE_HANDS;

/** At something before the speaker: straight up it would be a D, and aside a G. */
function aimed(random: Random): HandPose {
  const wrist = {
    turn: random.normal() * 30,
    lean: random.normal() * 20,
    nod: random.between(35, 80),
  };
  return {...POINTING, wrist};
}

/** Held as it happens to be: degrees of standard deviation. */
const SWING: WristPose = {turn: 22, lean: 16, nod: 16};

function swung(pose: HandPose, random: Random): HandPose {
  const {turn, lean, nod} = pose.wrist;
  return {
    ...pose,
    wrist: {
      turn: turn + random.normal() * SWING.turn,
      lean: lean + random.normal() * SWING.lean,
      nod: nod + random.normal() * SWING.nod,
    },
  };
}
