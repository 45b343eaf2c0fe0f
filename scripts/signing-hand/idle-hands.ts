import {blendPoses} from '../../src/signing-hand/blend-poses.ts';
import {finger, held, thumb} from '../../src/signing-hand/hand-pose.ts';
import type {HandPose, WristPose} from '../../src/signing-hand/hand-pose.ts';
import {OPEN_HAND, REST} from '../../src/signing-hand/other-poses.ts';
import type {Random} from '../training/random.ts';

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
