import type {Point} from './point.ts';

const PALM_SPANS = [
  [0, 5],
  [0, 9],
  [0, 17],
  [5, 17],
] as const;

/**
 * The longest span across the palm: seen edge-on, one of them keeps its length.
 * @param points 21 landmarks in the same unit along both axes
 * @returns a length in that unit
 */
export function palmLength(points: readonly Point[]): number {
  return Math.max(
    ...PALM_SPANS.map(([from, to]) => {
      const a = points[from] ?? {x: 0, y: 0};
      const b = points[to] ?? {x: 0, y: 0};
      return Math.hypot(a.x - b.x, a.y - b.y);
    }),
  );
}
