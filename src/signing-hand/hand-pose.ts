/**
 * A finger, in degrees from the open hand at rest; bends are positive towards the palm.
 * `spread` moves the whole finger sideways at the knuckle, positive towards the thumb.
 */
export interface FingerPose {
  readonly mcp: number;
  readonly pip: number;
  readonly dip: number;
  readonly spread: number;
}

/**
 * The thumb, in degrees from the open hand at rest. Its saddle joint turns in three ways: `across` swings it in the plane of the palm,
 * positive over the palm towards the little finger; `forward` lifts it out of that plane, positive away from the palm's face;
 * `twist` turns it about its own length, positive the way it turns to oppose the fingers. `mcp` and `ip` bend its two outer joints.
 */
export interface ThumbPose {
  readonly across: number;
  readonly forward: number;
  readonly twist: number;
  readonly mcp: number;
  readonly ip: number;
}

/**
 * How the whole hand is held, in degrees, from fingers up with the palm to the reader. A right hand first turns about its length (`turn`,
 * positive: the palm looks to the reader's right), then leans in the picture (`lean`, positive: to the reader's left), then nods (`nod`,
 * positive: the fingers come towards the reader). A left hand does it mirrored.
 */
export interface WristPose {
  readonly turn: number;
  readonly lean: number;
  readonly nod: number;
}

/** Metres from where the hand is held at rest: x to the reader's right for a right hand, y up, z towards the reader. */
export interface Offset {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export type FingerName = 'index' | 'middle' | 'ring' | 'pinky';

export const FINGER_NAMES: readonly FingerName[] = ['index', 'middle', 'ring', 'pinky'];

/** A hand shape and how it is held: everything that makes a letter. */
export interface HandPose extends Readonly<Record<FingerName, FingerPose>> {
  readonly thumb: ThumbPose;
  readonly wrist: WristPose;
  readonly offset: Offset;
}

export function finger(mcp: number, pip: number, dip: number, spread: number): FingerPose {
  return {mcp, pip, dip, spread};
}

export function thumb(
  across: number,
  forward: number,
  twist: number,
  mcp: number,
  ip: number,
): ThumbPose {
  return {across, forward, twist, mcp, ip};
}

/** A wrist at the place of rest. */
export function held(
  turn: number,
  lean: number,
  nod: number,
): {readonly wrist: WristPose; readonly offset: Offset} {
  return {wrist: {turn, lean, nod}, offset: {x: 0, y: 0, z: 0}};
}
