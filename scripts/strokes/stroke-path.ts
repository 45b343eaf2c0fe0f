import type {StrokePath} from '../../src/contracts/stroke-shape.ts';
import {sampleHand} from '../../src/core/strokes/hand-sample.ts';
import {pathLength, type PathPoint} from '../../src/core/strokes/protractor.ts';
import type {StrokeFrame} from '../../src/core/strokes/step-strokes.ts';

/** Points of a path in `strokes.json`, and what its longer side is scaled to. */
const POINTS = 8;
const SIDE = 150;
/** Share 0..1 of the whole way that a hand goes while it is held at the beginning and at the end. */
const HELD_SHARE = 0.04;

/**
 * The way a fingertip goes in a film of one stroke, as `strokes.json` of an alphabet has it: a right hand's, as the reader sees it.
 * @returns null where no hand moves
 */
export function strokePath(
  frames: readonly StrokeFrame[],
  tip: 'index' | 'pinky',
): StrokePath | null {
  const samples = frames.map(sampleHand).filter((sample) => sample !== null);
  const way = samples.map(({indexTip, pinkyTip}) => (tip === 'index' ? indexTip : pinkyTip));
  const length = pathLength(way);
  if (!(length > 0)) return null;
  const from = HELD_SHARE * length;
  const step = (length - 2 * from) / (POINTS - 1);
  const points = Array.from({length: POINTS}, (_, i) => pointAlong(way, from + i * step));
  const [first = {x: 0, y: 0}] = points;
  const [xs, ys] = [points.map(({x}) => x), points.map(({y}) => y)];
  const side = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const scaled = (value: number) => Math.round((value * SIDE) / side);
  return points.map(({x, y}) => [scaled(x - first.x), scaled(y - first.y)]);
}

/** @param distance along the way, in its own unit */
function pointAlong(way: readonly PathPoint[], distance: number): PathPoint {
  let gone = 0;
  for (const [i, to] of way.entries()) {
    const from = way[i - 1] ?? to;
    const leg = Math.hypot(to.x - from.x, to.y - from.y);
    if (leg > 0 && gone + leg >= distance) {
      const share = (distance - gone) / leg;
      return {x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y)};
    }
    gone += leg;
  }
  return way.at(-1) ?? {x: 0, y: 0};
}
