import type {StrokePath} from '../../contracts/stroke-shape.ts';
import {vectorOf} from './protractor.ts';
import type {PathPoint, PathVector} from './protractor.ts';
import {STROKE_SHAPES} from './stroke-shapes.ts';

/** The ways that the fingertip goes, by the stroke's name. */
export const STROKE_TEMPLATES: Readonly<Record<string, readonly PathVector[]>> = Object.fromEntries(
  Object.keys(STROKE_SHAPES).map((name) => [name, pathsOf(name).map(templateOf)]),
);

function pathsOf(name: string): readonly StrokePath[] {
  const paths = STROKE_SHAPES[name]?.paths ?? [];
  return typeof paths === 'string' ? pathsOf(paths) : paths;
}

function templateOf(points: StrokePath): PathVector {
  return vectorOf(points.map(([x = 0, y = 0]): PathPoint => ({x, y})));
}
