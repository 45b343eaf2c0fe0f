import {vectorOf} from './protractor.ts';
import type {PathPoint, PathVector} from './protractor.ts';

/** Ways the fingertip goes as the reader sees a right hand draw (x right, y down): the scale and the place say nothing. */
export const STROKE_TEMPLATES: Readonly<Record<'J' | 'Z', readonly PathVector[]>> = {
  J: [
    // Down and round to the reader's right, from the wrist.
    [
      [0, 0],
      [0, 50],
      [14, 105],
      [52, 130],
      [88, 108],
      [98, 66],
    ],
    // The same from the arm: a straight stem and a small hook.
    [
      [0, 0],
      [0, 100],
      [6, 122],
      [24, 132],
      [44, 124],
      [52, 102],
    ],
    // With a wide swing of the little finger before the hook.
    [
      [0, 0],
      [-22, 28],
      [-30, 64],
      [-14, 96],
      [24, 96],
      [56, 74],
      [70, 50],
    ],
  ].map(templateOf),
  Z: [
    [
      [0, 0],
      [-100, 0],
      [0, 75],
      [-100, 75],
    ],
    [
      [0, 0],
      [-100, 0],
      [0, 120],
      [-100, 120],
    ],
    // Few frames a second cut the corners.
    [
      [0, 0],
      [-80, 4],
      [-20, 70],
      [-100, 75],
    ],
  ].map(templateOf),
};

function templateOf(points: readonly (readonly number[])[]): PathVector {
  return vectorOf(points.map(([x = 0, y = 0]): PathPoint => ({x, y})));
}
