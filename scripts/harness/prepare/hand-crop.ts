import type {Point} from '../../../src/core/hand/point.ts';
import type {TurnedSquare} from '../../../src/recognizer/detect/followed-square.ts';

/** Side in pixels of the square that the landmark network looks at. */
export const HAND_CROP_SIZE = 224;

/** Where that square lies: its point (x, y) is the point (a·x - b·y + shiftX, b·x + a·y + shiftY) of the image, in pixels. */
export interface HandCrop {
  readonly a: number;
  readonly b: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

export function handCrop({x, y, side, rotation}: TurnedSquare): HandCrop {
  const a = (side / HAND_CROP_SIZE) * Math.cos(rotation);
  const b = (side / HAND_CROP_SIZE) * Math.sin(rotation);
  const middle = HAND_CROP_SIZE / 2;
  return {a, b, shiftX: x - a * middle + b * middle, shiftY: y - b * middle - a * middle};
}

export function inImage({a, b, shiftX, shiftY}: HandCrop, {x, y}: Point): Point {
  return {x: a * x - b * y + shiftX, y: b * x + a * y + shiftY};
}

/** The way back: from image pixels to pixels of the square. */
export function inCrop({a, b, shiftX, shiftY}: HandCrop, point: Point): Point {
  const [x, y] = [point.x - shiftX, point.y - shiftY];
  const scale = a * a + b * b;
  return {x: (a * x + b * y) / scale, y: (a * y - b * x) / scale};
}

/**
 * The square that MediaPipe took: the one that turns points of the square into the points of the image it found, by least squares.
 * @param inside points as the network gave them, in pixels of the square
 * @param found the same points in pixels of the image
 */
export function solveHandCrop(inside: readonly Point[], found: readonly Point[]): HandCrop {
  const [from, to] = [middleOf(inside), middleOf(found)];
  let [along, across, length] = [0, 0, 0];
  inside.forEach(({x, y}, i) => {
    const [u, v] = [x - from.x, y - from.y];
    const [p, q] = [(found[i]?.x ?? 0) - to.x, (found[i]?.y ?? 0) - to.y];
    along += u * p + v * q;
    across += u * q - v * p;
    length += u * u + v * v;
  });
  const [a, b] = [along / length, across / length];
  return {a, b, shiftX: to.x - a * from.x + b * from.y, shiftY: to.y - b * from.x - a * from.y};
}

function middleOf(points: readonly Point[]): Point {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {x: mean(points.map(({x}) => x)), y: mean(points.map(({y}) => y))};
}
