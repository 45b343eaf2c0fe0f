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
  // Narrow, usual and slanted; corners are rounder than anybody draws them, as few frames a second see them.
  Z: [
    [
      [0, 0],
      [-125, 12],
      [-117, 29],
      [15, 121],
      [21, 139],
      [-103, 156],
    ],
    [
      [0, 0],
      [-124, -13],
      [-145, -4],
      [-132, 21],
      [-64, 88],
      [-53, 112],
      [-75, 123],
      [-198, 113],
    ],
    [
      [0, 0],
      [-148, -30],
      [-165, -22],
      [-135, 3],
      [-19, 105],
      [-34, 112],
      [-182, 83],
    ],
  ].map(templateOf),
};

function templateOf(points: readonly (readonly number[])[]): PathVector {
  return vectorOf(points.map(([x = 0, y = 0]): PathPoint => ({x, y})));
}
