import type {Landmark} from '../../contracts/recognition.ts';
import {middleOfHand} from '../hand/middle-of-hand.ts';
import type {Point} from '../hand/point.ts';

/** Whether what is followed goes from one hand to another: of two that spell, the hand reader follows the one it is surer of. */
export interface Jumps {
  /** Where the hand was last, in shares of the picture; null before the first. */
  readonly place: Point | null;
  /** Milliseconds, when that was. */
  readonly atMs: number;
  /** Milliseconds of the last jumps, oldest first. */
  readonly jumpedAt: readonly number[];
  /** Where the hand was before the last jump, which it may be led back to; null before the first, and once it is there again. */
  readonly left: Point | null;
}

export const NO_JUMPS: Jumps = {place: null, atMs: -Infinity, jumpedAt: [], left: null};

/** A hand that is farther away than this (share of the picture) in the next look at one … */
const LEAST_DISTANCE = 0.25;
/** … and would have had to go there faster than this, in pictures a second, is another hand. */
const LEAST_SPEED = 2;
/** Milliseconds for which a jump counts. */
const REMEMBERED_MS = 8000;
/** So many are no mistake of the hand reader. */
const FEWEST = 2;
/** Milliseconds for which a hand that was left may be gone back to: it moves on. */
const WAY_BACK_MS = 500;

/** Counts one frame in. A clock that runs backwards begins anew. @param hand landmarks, or null without one */
export function stepJumps(past: Jumps, hand: readonly Landmark[] | null, atMs: number): Jumps {
  if (atMs < past.atMs) return stepJumps(NO_JUMPS, hand, atMs);
  const recent = past.jumpedAt.filter((jumpMs) => atMs - jumpMs < REMEMBERED_MS);
  if (hand === null || hand.length === 0) return {...past, jumpedAt: recent};
  const place = middleOfHand(hand);
  if (!isJump(past, place, atMs)) return {...past, place, atMs, jumpedAt: recent};
  const isBack = isAtPlace(past.left, place);
  return {place, atMs, jumpedAt: [...recent, atMs], left: isBack ? null : past.place};
}

/** Whether two hands take turns in being followed. */
export function isTornBetweenHands({jumpedAt}: Jumps): boolean {
  return jumpedAt.length >= FEWEST;
}

/** Where the hand is that was left just now; null where none was. */
export function wayBack({jumpedAt, left}: Jumps, atMs: number): Point | null {
  const lastMs = jumpedAt.at(-1) ?? -Infinity;
  return atMs - lastMs <= WAY_BACK_MS ? left : null;
}

function isAtPlace(left: Point | null, {x, y}: Point): boolean {
  return left !== null && Math.hypot(x - left.x, y - left.y) < LEAST_DISTANCE;
}

function isJump({place, atMs: beforeMs}: Jumps, {x, y}: Point, atMs: number): boolean {
  if (place === null) return false;
  const distance = Math.hypot(x - place.x, y - place.y);
  return distance > LEAST_DISTANCE && distance * 1000 > LEAST_SPEED * (atMs - beforeMs);
}
