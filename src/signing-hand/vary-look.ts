import type {Handedness} from '../contracts/recognition.ts';
import {SKIN_TONES, STANDARD_LOOK} from './hand-look.ts';
import type {HandLook} from './hand-look.ts';
import {MODEL_SHAPE} from './hand-shape.ts';

/** What is chosen about whose hand is seen; null leaves it to chance. */
export interface ChosenHand {
  readonly hand: Handedness | null;
  /** One of {@link SKIN_TONES}. */
  readonly skin: string | null;
}

/** How many of the people are left-handed: more than in life, so that they are practised too. */
const LEFT_SHARE = 0.3;
const BARE_SHARE = 0.4;
/** Degrees, to either side: as people stand who talk to one. */
const TURN = {yaw: 22, pitch: 9, roll: 7};
/** How much longer and thicker fingers may be than the model's, so little that fingertips which touch still do; the little finger touches none. */
const LENGTH = 0.03;
const BREADTH = 0.06;
const PINKY = 0.06;
/** How much larger or smaller the whole hand may be. */
const SIZE = 0.07;
/** Metres that the elbow is to either side of the usual. */
const ELBOW = 0.06;
const SLEEVES = [
  '#3d4f66',
  '#7a3b3f',
  '#2f5d50',
  '#6b6f76',
  '#c9c2b4',
  '#24262b',
  '#8a6d3b',
  '#51457a',
];

/**
 * Another person's hand: left or right, of some skin, with a sleeve or without, slightly turned and of other proportions.
 * @param random gives numbers from 0 (included) to 1 (not included)
 */
export function varyLook(chosen: ChosenHand, random: () => number): HandLook {
  const around = (most: number) => (random() * 2 - 1) * most;
  const length = 1 + around(LENGTH);
  return {
    ...STANDARD_LOOK,
    hand: chosen.hand ?? (random() < LEFT_SHARE ? 'left' : 'right'),
    skin: chosen.skin ?? oneOf(SKIN_TONES, random) ?? STANDARD_LOOK.skin,
    sleeve: random() < BARE_SHARE ? null : (oneOf(SLEEVES, random) ?? null),
    elbow: STANDARD_LOOK.elbow + around(ELBOW),
    view: {yaw: around(TURN.yaw), pitch: around(TURN.pitch), roll: around(TURN.roll)},
    shape: {
      ...{thumb: length, index: length, middle: length, ring: length},
      pinky: length * (1 + around(PINKY)),
      breadth: MODEL_SHAPE.breadth * (1 + around(BREADTH)),
    },
    light: {...STANDARD_LOOK.light, side: around(50)},
    zoom: 1 + around(SIZE),
  };
}

function oneOf<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}
