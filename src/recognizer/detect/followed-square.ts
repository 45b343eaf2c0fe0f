import type {Landmark} from '../../contracts/recognition.ts';
import type {ImageSize} from '../../contracts/recognition.ts';
import type {Point} from '../../core/hand/point.ts';

/** A turned square in an image. */
export interface TurnedSquare extends Point {
  /** Pixels; x and y are its middle. */
  readonly side: number;
  /** Radians, clockwise as seen: y points down. */
  readonly rotation: number;
}

/** The landmarks that say where a hand is looked for in the next frame. */
const STEADY = [0, 1, 2, 3, 5, 6, 9, 10, 13, 14, 17, 18] as const;

/**
 * The square that MediaPipe looks at in the frame after one in which it found these landmarks.
 * ref: hand_landmarks_to_rect_calculator.cc and rect_transformation_calculator.cc of MediaPipe
 * @param landmarks 21, shares of the image
 */
export function followedSquare(landmarks: readonly Landmark[], image: ImageSize): TurnedSquare {
  const at = (index: number) => {
    const {x, y} = landmarks[index] ?? {x: 0, y: 0};
    return {x: x * image.width, y: y * image.height};
  };
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
