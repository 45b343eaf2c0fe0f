import {ALPHABET_POSES} from './alphabet-poses.ts';
import {finger, thumb} from './hand-pose.ts';
import type {HandPose} from './hand-pose.ts';
import type {MovingPose} from '../contracts/letter-pose.ts';

/** A letter drawn in the air. */
export interface Stroke {
  /** The hand at the corners and bends of the path, in order; the way between two of them is smooth. */
  readonly path: readonly HandPose[];
  /** How long it takes: in letters' time, and milliseconds. */
  readonly time: MovingPose['time'];
}

/** The letters that move, of a right hand. They are drawn as the signer sees them, so a reader sees them mirrored. */
export const STROKES: Readonly<Record<string, Stroke>> = Object.fromEntries(
  Object.entries(ALPHABET_POSES).flatMap(([letter, pose]) =>
    'path' in pose ? [[letter, {path: pathOf(pose), time: pose.time}]] : [],
  ),
);

function pathOf({path, ...fingers}: MovingPose): readonly HandPose[] {
  const hand = {
    index: finger(...fingers.index),
    middle: finger(...fingers.middle),
    ring: finger(...fingers.ring),
    pinky: finger(...fingers.pinky),
    thumb: thumb(...fingers.thumb),
  };
  return path.map(({wrist: [turn, lean, nod], offset: [x, y, z]}) => ({
    ...hand,
    wrist: {turn, lean, nod},
    offset: {x, y, z},
  }));
}
