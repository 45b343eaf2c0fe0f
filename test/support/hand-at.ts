import type {Landmark} from '../../src/contracts/recognition.ts';
import {OPEN_HAND} from './made-up-hand.ts';

/** Pixels; the made-up hand fills it. */
export const IMAGE = {width: 400, height: 400};

/** From end to end of the made-up hand's palm, shares of its picture. */
const PALM = 0.42012;

/** The open hand at a quarter of its size. @param x to the right, y down: palm lengths from the middle */
export function handAt(x: number, y: number): Landmark[] {
  const palm = PALM / 4;
  return OPEN_HAND.map((point) => ({
    x: 0.5 + (point.x - 0.5) / 4 + x * palm,
    y: 0.5 + (point.y - 0.5) / 4 + y * palm,
    z: point.z / 4,
  }));
}

/** The same hand with fingers bent by a share 0..1. */
export function bentHand(share: number): Landmark[] {
  const open = handAt(0, 0);
  return open.map((point, i) => {
    const knuckle = open[Math.floor((i - 1) / 4) * 4 + 1] ?? point;
    const bend = i > 4 ? share : 0;
    return {...point, y: point.y + (knuckle.y - point.y) * bend};
  });
}
