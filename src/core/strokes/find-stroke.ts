import type {StrokeLimits} from '../../contracts/stroke-shape.ts';
import {DRAWINGS, shapeOf, startOf, tipOf} from './drawings.ts';
import type {Drawing} from './drawings.ts';
import {extent, usualPalmLength} from './hand-sample.ts';
import type {HandSample} from './hand-sample.ts';
import {likeness, pathLength, vectorOf} from './protractor.ts';
import type {PathPoint} from './protractor.ts';
import {STROKE_SHAPES} from './stroke-shapes.ts';
import {STROKE_TEMPLATES} from './stroke-templates.ts';

export interface StrokeConfig {
  readonly drawings: Readonly<Record<Drawing, StrokeLimits>>;
  /** Milliseconds without a hand that a stroke survives. */
  readonly longestGapMs: number;
  readonly fewestFrames: number;
  /** Radians by which a stroke may be tilted. */
  readonly mostTilt: number;
  /** 0..1, the handshape over the first third. */
  readonly leastStart: number;
}

export interface FoundStroke {
  readonly drawing: Drawing;
  /** The samples it was drawn in. */
  readonly first: HandSample;
  readonly last: HandSample;
  /** By how much it is more alike than it has to be. */
  readonly margin: number;
}

export const DEFAULT_STROKES: StrokeConfig = {
  drawings: Object.fromEntries(
    Object.entries(STROKE_SHAPES).map(([name, {limits}]) => [name, limits]),
  ),
  longestGapMs: 700,
  fewestFrames: 4,
  mostTilt: 0.5,
  leastStart: 0.5,
};

/**
 * Looks for a stroke that ends with the newest sample.
 * @param samples oldest first
 * @returns the clearest one, or null
 */
export function findStroke(
  samples: readonly HandSample[],
  config: StrokeConfig = DEFAULT_STROKES,
): FoundStroke | null {
  let best: FoundStroke | null = null;
  for (const drawing of DRAWINGS) {
    const found = findDrawing(drawing, unbroken(samples, config), config);
    if (found !== null && found.margin > (best?.margin ?? 0)) best = found;
  }
  return best;
}

/** What came after the last time that the hand was away for long. */
function unbroken(
  samples: readonly HandSample[],
  {longestGapMs}: StrokeConfig,
): readonly HandSample[] {
  let start = 0;
  samples.forEach(({atMs}, i) => {
    if (atMs - (samples[i - 1]?.atMs ?? atMs) > longestGapMs) start = i;
  });
  return samples.slice(start);
}

function findDrawing(
  drawing: Drawing,
  samples: readonly HandSample[],
  {drawings, fewestFrames, mostTilt, leastStart}: StrokeConfig,
): FoundStroke | null {
  const config = drawings[drawing];
  const last = samples.at(-1);
  if (config === undefined || last === undefined) return null;
  if (shapeOf(drawing, last) < config.leastEnd) return null;
  const starts = samples.map((sample) => startOf(drawing, sample));
  const shapes = samples.map((sample) => shapeOf(drawing, sample));
  const path = samples.map((sample) => tipOf(drawing, sample));
  const palm = usualPalmLength(samples);
  let best: FoundStroke | null = null;
  for (let start = 0; start <= samples.length - fewestFrames; start++) {
    const first = samples[start] ?? last;
    const count = samples.length - start;
    if (mean(starts, start, Math.ceil(count / 3)) < leastStart) continue;
    const durationMs = last.atMs - first.atMs;
    const needed = neededLikeness(shapes.slice(start), durationMs, config);
    const way = path.slice(start);
    if (needed === null || !isStroke(way, palm, durationMs, config)) continue;
    const margin = bestLikeness(drawing, way, mostTilt) - needed;
    if (margin > (best?.margin ?? 0)) best = {drawing, first, last, margin};
  }
  return best;
}

function bestLikeness(drawing: Drawing, way: readonly PathPoint[], mostTilt: number): number {
  const vector = vectorOf(way);
  const templates = STROKE_TEMPLATES[drawing] ?? [];
  return Math.max(...templates.map((template) => likeness(vector, template, mostTilt)));
}

/** The worse the fingers are seen in any third of the way, the clearer it has to be; null asks for too much. */
function neededLikeness(
  shapes: readonly number[],
  durationMs: number,
  {usualMs, shape, likeness}: StrokeLimits,
): number | null {
  const {length} = shapes;
  if (mean(shapes, 0, length) < shape.least) return null;
  if (durationMs > usualMs) return likeness.unclear;
  const third = Math.ceil(length / 3);
  const starts = [0, Math.floor((length - third) / 2), length - third];
  const worst = Math.min(...starts.map((start) => mean(shapes, start, third)));
  const share = (worst - shape.unclear) / (shape.clear - shape.unclear);
  const clarity = Math.max(0, Math.min(1, share));
  return likeness.unclear + clarity * (likeness.clear - likeness.unclear);
}

/** Whether it is large and fast enough to be one. */
function isStroke(
  way: readonly PathPoint[],
  palm: number,
  durationMs: number,
  config: StrokeLimits,
): boolean {
  if (durationMs < config.shortestMs || durationMs > config.longestMs) return false;
  const [breadth, height] = [extent(way.map(({x}) => x)), extent(way.map(({y}) => y))];
  if (breadth < config.leastBreadth * palm || height < config.leastHeight * palm) return false;
  return pathLength(way) >= (config.leastSpeed * palm * durationMs) / 1000;
}

function mean(values: readonly number[], start: number, count: number): number {
  let sum = 0;
  for (let i = start; i < start + count; i++) sum += values[i] ?? 0;
  return sum / count;
}
