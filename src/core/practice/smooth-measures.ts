import {MEASURES, type HandMeasures, type Measure} from './measure-hand.ts';
import {cross, dot, toUnit, type Vector} from './vectors-3d.ts';

/** A hand's measures over the last moments. */
export interface SmoothMeasures {
  readonly measures: HandMeasures;
  /** Milliseconds, the time of the newest frame. */
  readonly atMs: number;
}

/** Milliseconds after which a frame's share has fallen to 1/e, and after which the past no longer counts. */
const MEMORY_MS = 180;
const FORGET_MS = 500;

/** Counts one frame's measures in, so that one odd frame neither tells a finger off nor turns the picture. */
export function smoothMeasures(
  past: SmoothMeasures | null,
  now: HandMeasures,
  atMs: number,
): SmoothMeasures {
  const passedMs = past === null ? Infinity : Math.max(0, atMs - past.atMs);
  if (past === null || passedMs > FORGET_MS) return {measures: now, atMs};
  const share = 1 - Math.exp(-passedMs / MEMORY_MS);
  return {measures: blend(past.measures, now, share), atMs};
}

function blend(past: HandMeasures, now: HandMeasures, share: number): HandMeasures {
  const entries = MEASURES.map((name) => {
    const before = past.numbers[name];
    return [name, before + (now.numbers[name] - before) * share];
  });
  const along = blendDirections(past.palm.along, now.palm.along, share);
  const out = upright(blendDirections(past.palm.out, now.palm.out, share), along);
  // A hand that is turned over in one frame has no way between.
  const palm = out === null ? now.palm : {along, out, across: cross(along, out)};
  return {palm, numbers: Object.fromEntries(entries) as Record<Measure, number>};
}

function blendDirections(past: Vector, now: Vector, share: number): Vector {
  const between = (i: 0 | 1 | 2) => past[i] + (now[i] - past[i]) * share;
  return toUnit([between(0), between(1), between(2)]) ?? now;
}

/** The part of a direction that stands upright on another. */
function upright(direction: Vector, other: Vector): Vector | null {
  const shared = dot(direction, other);
  const rest = direction.map((value, i) => value - shared * (other[i] ?? 0));
  return toUnit([rest[0] ?? 0, rest[1] ?? 0, rest[2] ?? 0]);
}
