import type {Landmark} from '../../contracts/recognition.ts';

/** In shares of the picture. */
type Place = Pick<Landmark, 'x' | 'y'>;

/** Whether what is followed goes from one hand to another: of two that spell, the hand reader follows the one it is surer of. */
export interface Jumps {
  /** Where the hand was last; null before the first. */
  readonly place: Place | null;
  /** Milliseconds, when that was. */
  readonly atMs: number;
  /** Milliseconds of the last jumps, oldest first. */
  readonly jumpedAt: readonly number[];
}

export const NO_JUMPS: Jumps = {place: null, atMs: -Infinity, jumpedAt: []};

/** A hand that is farther away than this (share of the picture) in the next look at one … */
const LEAST_DISTANCE = 0.25;
/** … and would have had to go there faster than this, in pictures a second, is another hand. */
const LEAST_SPEED = 2;
/** Milliseconds for which a jump counts. */
const REMEMBERED_MS = 8000;
/** So many are no mistake of the hand reader. */
const FEWEST = 2;

/** Counts one frame in. A clock that runs backwards begins anew. @param hand landmarks, or null without one */
export function stepJumps(past: Jumps, hand: readonly Landmark[] | null, atMs: number): Jumps {
  if (atMs < past.atMs) return stepJumps(NO_JUMPS, hand, atMs);
  const recent = past.jumpedAt.filter((jumpMs) => atMs - jumpMs < REMEMBERED_MS);
  if (hand === null || hand.length === 0) return {...past, jumpedAt: recent};
  const place = middleOf(hand);
  const jumpedAt = isJump(past, place, atMs) ? [...recent, atMs] : recent;
  return {place, atMs, jumpedAt};
}

/** Whether two hands take turns in being followed. */
export function isTornBetweenHands({jumpedAt}: Jumps): boolean {
  return jumpedAt.length >= FEWEST;
}

function isJump({place, atMs: beforeMs}: Jumps, {x, y}: Place, atMs: number): boolean {
  if (place === null) return false;
  const distance = Math.hypot(x - place.x, y - place.y);
  return distance > LEAST_DISTANCE && distance * 1000 > LEAST_SPEED * (atMs - beforeMs);
}

function middleOf(hand: readonly Landmark[]): Place {
  const sum = hand.reduce((total, {x, y}) => ({x: total.x + x, y: total.y + y}), {x: 0, y: 0});
  return {x: sum.x / hand.length, y: sum.y / hand.length};
}
