import type {Point} from '../../../src/core/hand/point.ts';

/** Side in pixels of the square that the landmark network looks at. */
export const HAND_CROP_SIZE = 224;

/** Where that square lies: its point (x, y) is the point (a·x - b·y + shiftX, b·x + a·y + shiftY) of the image, in pixels. */
export interface HandCrop {
  readonly a: number;
  readonly b: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

/** What a {@link HandCrop} is made of. */
export interface HandCropPlace {
  /** Middle of the square in image pixels. */
  readonly x: number;
  readonly y: number;
  /** Pixels of the image. */
  readonly side: number;
  /** Radians, clockwise as seen: y points down. */
  readonly rotation: number;
}

export function handCrop({x, y, side, rotation}: HandCropPlace): HandCrop {
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

/** The landmarks that say where a hand is looked for in the next frame. */
const STEADY = [0, 1, 2, 3, 5, 6, 9, 10, 13, 14, 17, 18] as const;

/**
 * The square that MediaPipe looks at in the frame after one in which it found these landmarks.
 * ref: hand_landmarks_to_rect_calculator.cc and rect_transformation_calculator.cc of MediaPipe
 * @param landmarks 21 points in image pixels
 */
export function trackedCropPlace(landmarks: readonly Point[]): HandCropPlace {
  const at = (index: number) => landmarks[index] ?? {x: 0, y: 0};
  const wrist = at(0);
  const knuckles = {
    x: ((at(5).x + at(13).x) / 2 + at(9).x) / 2,
    y: ((at(5).y + at(13).y) / 2 + at(9).y) / 2,
  };
  const rotation = Math.PI / 2 - Math.atan2(wrist.y - knuckles.y, knuckles.x - wrist.x);
  const upright = STEADY.map((index) => turn(at(index), -rotation));
  const xs = upright.map(({x}) => x);
  const ys = upright.map(({y}) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const height = bottom - top;
  const middle = turn({x: (left + right) / 2, y: (top + bottom) / 2 - 0.1 * height}, rotation);
  return {...middle, side: 2 * Math.max(right - left, height), rotation};
}

function turn({x, y}: Point, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {x: x * cos - y * sin, y: x * sin + y * cos};
}

function middleOf(points: readonly Point[]): Point {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {x: mean(points.map(({x}) => x)), y: mean(points.map(({y}) => y))};
}
