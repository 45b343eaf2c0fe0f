import type {Handedness} from '../../contracts/recognition.ts';
import type {PalmFrame} from './measure-hand.ts';
import {degrees, type Vector} from './vectors-3d.ts';

/** Where one looks at the drawn hand from, in degrees; all 0 is straight in front; see `HandView` of the signing hand. */
export interface HandAngle {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

export const FRONT: HandAngle = {yaw: 0, pitch: 0, roll: 0};

/**
 * From where the target's palm looks the way the person's does. The drawn hand is turned about y, then x, then z.
 * @param person as `measureHand` gives it
 * @param target how the drawn hand itself holds the palm
 * @param handedness of both; a left hand is turned as the mirror image of a right one
 */
export function palmAngle(person: PalmFrame, target: PalmFrame, handedness: Handedness): HandAngle {
  // The turn that takes the target's frame to the person's: person × target transposed.
  const turn = (row: 0 | 1 | 2, column: 0 | 1 | 2) =>
    axes(person).reduce((sum, axis, i) => sum + axis[row] * (axes(target)[i]?.[column] ?? 0), 0);
  const side = handedness === 'left' ? -1 : 1;
  return {
    yaw: side * degrees(Math.atan2(turn(2, 0), turn(2, 2))),
    pitch: degrees(Math.asin(Math.min(1, Math.max(-1, turn(2, 1))))),
    roll: side * degrees(Math.atan2(-turn(0, 1), turn(1, 1))),
  };
}

function axes({across, along, out}: PalmFrame): readonly Vector[] {
  return [across, along, out];
}
