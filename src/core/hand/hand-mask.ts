import type {CropRect} from '../../contracts/recognition.ts';
import {palmLength} from './palm-length.ts';
import type {Point} from './point.ts';

/** Pairs of landmark indices that are joined by a bone. ref: MediaPipe's hand landmark chart */
export const HAND_BONES: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [0, 5],
  [5, 6],
  [6, 7],
  [7, 8],
  [5, 9],
  [9, 10],
  [10, 11],
  [11, 12],
  [9, 13],
  [13, 14],
  [14, 15],
  [15, 16],
  [13, 17],
  [0, 17],
  [17, 18],
  [18, 19],
  [19, 20],
];

const PALM = [0, 1, 2, 5, 9, 13, 17] as const;
/** Half a finger's breadth with some slack, over the palm's length (about 15 mm over 95 mm). */
const STROKE_RADIUS = 0.16;

/**
 * How much of each cell of a `size`×`size` grid over `crop` belongs to the hand: the palm and thick strokes along the bones.
 * @param points 21 landmarks in image pixels
 * @returns `size`² shares 0..1, row by row
 */
export function handMask(points: readonly Point[], crop: CropRect, size: number): Float32Array {
  const cells = toCells(points, crop, size);
  const radius = STROKE_RADIUS * palmLength(cells);
  const mask = new Float32Array(size * size);
  for (const [from, to] of HAND_BONES) {
    drawStroke(mask, size, at(cells, from), at(cells, to), radius);
  }
  fillPolygon(
    mask,
    size,
    PALM.map((index) => at(cells, index)),
  );
  return mask;
}

function at(points: readonly Point[], index: number): Point {
  return points[index] ?? {x: 0, y: 0};
}

function toCells(points: readonly Point[], crop: CropRect, size: number): Point[] {
  const scale = size / crop.side;
  return points.map(({x, y}) => ({x: (x - crop.x) * scale, y: (y - crop.y) * scale}));
}

/** Marks the cells nearer than `radius` to the line from `a` to `b`, with an edge one cell soft. */
function drawStroke(mask: Float32Array, size: number, a: Point, b: Point, radius: number): void {
  const reach = radius + 0.5;
  const firstRow = Math.max(0, Math.floor(Math.min(a.y, b.y) - reach));
  const lastRow = Math.min(size - 1, Math.ceil(Math.max(a.y, b.y) + reach));
  const firstColumn = Math.max(0, Math.floor(Math.min(a.x, b.x) - reach));
  const lastColumn = Math.min(size - 1, Math.ceil(Math.max(a.x, b.x) + reach));
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const lengthSquared = Math.max(1e-6, dx * dx + dy * dy);
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const px = column + 0.5 - a.x;
      const py = row + 0.5 - a.y;
      const along = Math.min(1, Math.max(0, (px * dx + py * dy) / lengthSquared));
      const awayX = px - along * dx;
      const awayY = py - along * dy;
      const share = Math.min(1, reach - Math.sqrt(awayX * awayX + awayY * awayY));
      const index = row * size + column;
      if (share > (mask[index] ?? 0)) mask[index] = share;
    }
  }
}

/** Marks the cells whose middle lies inside the polygon (even-odd rule). */
function fillPolygon(mask: Float32Array, size: number, corners: readonly Point[]): void {
  for (let row = 0; row < size; row++) {
    const y = row + 0.5;
    const crossings: number[] = [];
    corners.forEach((a, i) => {
      const b = at(corners, (i + 1) % corners.length);
      if (a.y > y !== b.y > y) crossings.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
    });
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const first = Math.max(0, Math.ceil((crossings[i] ?? 0) - 0.5));
      const last = Math.min(size - 1, Math.floor((crossings[i + 1] ?? 0) - 0.5));
      for (let column = first; column <= last; column++) mask[row * size + column] = 1;
    }
  }
}
