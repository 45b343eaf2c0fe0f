/** Pixels, hand units or anything else, as long as it is one: x right, y down. */
export interface PathPoint {
  readonly x: number;
  readonly y: number;
}

/** A path without place and size: x and y of {@link PATH_POINTS} points by turns, of length 1 as one vector. */
export type PathVector = Float32Array;

export const PATH_POINTS = 16;

/**
 * Makes a path comparable: points evenly along it, from their middle, scaled.
 * ref: Y. Li, "Protractor: a fast and accurate gesture recognizer", CHI 2010
 * @param path at least two different points
 */
export function vectorOf(path: readonly PathPoint[]): PathVector {
  const points = resample(path);
  const middle = {
    x: points.reduce((sum, {x}) => sum + x, 0) / points.length,
    y: points.reduce((sum, {y}) => sum + y, 0) / points.length,
  };
  const vector = new Float32Array(2 * points.length);
  points.forEach(({x, y}, i) => vector.set([x - middle.x, y - middle.y], 2 * i));
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}

/**
 * How alike two paths are when the first may be turned by up to `mostTurn` radians: 1 the same, 0 nothing in common.
 * The best turn has a closed form, and is cut to what is allowed.
 */
export function likeness(a: PathVector, b: PathVector, mostTurn: number): number {
  let along = 0;
  let across = 0;
  for (let i = 0; i < a.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = [a[i], a[i + 1], b[i], b[i + 1]];
    along += ax * bx + ay * by;
    across += ax * by - ay * bx;
  }
  const turn = Math.max(-mostTurn, Math.min(mostTurn, Math.atan2(across, along)));
  return along * Math.cos(turn) + across * Math.sin(turn);
}

/** Length of a path, in its own unit. */
export function pathLength(path: readonly PathPoint[]): number {
  return path.reduce((sum, point, i) => sum + gap(path[i - 1] ?? point, point), 0);
}

function resample(path: readonly PathPoint[]): PathPoint[] {
  const [first = {x: 0, y: 0}] = path;
  const step = pathLength(path) / (PATH_POINTS - 1);
  const points = [first];
  let toNext = step;
  for (const [i, to] of path.entries()) {
    const from = path[i - 1] ?? first;
    const length = gap(from, to);
    let gone = toNext;
    for (; gone <= length && points.length < PATH_POINTS - 1; gone += step) {
      const share = length > 0 ? gone / length : 0;
      points.push({x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y)});
    }
    toNext = gone - length;
  }
  while (points.length < PATH_POINTS) points.push(path.at(-1) ?? first);
  return points;
}

function gap(a: PathPoint, b: PathPoint): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
