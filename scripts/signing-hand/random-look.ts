import type {Handedness} from '../../src/contracts/recognition.ts';
import {SKIN_TONES, STANDARD_LOOK} from '../../src/signing-hand/hand-look.ts';
import type {HandLight, HandLook} from '../../src/signing-hand/hand-look.ts';
import {MODEL_SHAPE} from '../../src/signing-hand/hand-shape.ts';
import type {HandShape} from '../../src/signing-hand/hand-shape.ts';
import type {Random} from '../support/numbers/random.ts';

/** Degrees, standard deviation: how far people at a webcam turn away from it. */
const YAW = 13;
const PITCH = 9;
const ROLL = 7;

/** A person, a camera and a lamp. */
export function randomLook(random: Random): HandLook {
  return {
    ...STANDARD_LOOK,
    hand: randomHandedness(random),
    skin: randomSkin(random),
    elbow: STANDARD_LOOK.elbow + random.normal() * 0.06,
    sleeve: random.chance(0.5) ? randomCloth(random) : null,
    shape: randomShape(random),
    view: {
      yaw: random.normal() * YAW,
      pitch: random.normal() * PITCH,
      roll: random.normal() * ROLL,
    },
    light: randomLight(random),
    zoom: random.between(0.85, 1.35),
    centre: {x: random.normal() * 0.08, y: random.normal() * 0.06},
  };
}

function randomHandedness(random: Random): Handedness {
  return random.chance(0.25) ? 'left' : 'right';
}

/** Between two neighbouring tones, a little lighter or darker. */
function randomSkin(random: Random): string {
  const place = random.next() * (SKIN_TONES.length - 1);
  const lower = channels(SKIN_TONES[Math.floor(place)] ?? STANDARD_LOOK.skin);
  const upper = channels(SKIN_TONES[Math.ceil(place)] ?? STANDARD_LOOK.skin);
  const share = place % 1;
  const shade = random.between(0.92, 1.06);
  return hex(lower.map((value, i) => (value + ((upper[i] ?? value) - value) * share) * shade));
}

function randomCloth(random: Random): string {
  const light = random.between(10, 230);
  return hex([0, 1, 2].map(() => light + random.normal() * 25));
}

function randomShape(random: Random): HandShape {
  const whole = random.normal() * 0.04;
  const length = () => 1 + whole + random.normal() * 0.03;
  return {
    thumb: length(),
    index: length(),
    middle: length(),
    ring: length(),
    pinky: length(),
    breadth: MODEL_SHAPE.breadth * (1 + random.normal() * 0.06),
  };
}

function randomLight(random: Random): HandLight {
  const warmth = random.normal() * 14;
  return {
    side: random.between(-75, 75),
    height: random.between(-10, 65),
    lamp: random.between(0.3, 1.5),
    room: random.between(0.45, 1.4),
    colour: hex([250 + Math.min(0, warmth), 245, 240 - warmth]),
  };
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function hex(values: readonly number[]): string {
  const digits = values.map((value) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}
