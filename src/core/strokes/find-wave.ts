import {extent, usualPalmLength} from './hand-sample.ts';
import type {HandSample} from './hand-sample.ts';

export interface WaveConfig {
  /** Palm lengths from side to side. */
  readonly leastSwing: number;
  /** How far the hand goes up and down, over how far it goes from side to side. */
  readonly mostRise: number;
  /** Swings one way and the other, by turns. */
  readonly fewestSwings: number;
  /** Milliseconds a swing takes at most. */
  readonly longestSwingMs: number;
  /** Milliseconds a swing takes on average at least: nobody is faster, but a hand seen wrongly is. */
  readonly shortestSwingMs: number;
  /** How straight all four fingers are. */
  readonly leastStraight: number;
  /** The share of frames in which they are. */
  readonly leastOpen: number;
}

export const DEFAULT_WAVES: WaveConfig = {
  leastSwing: 0.6,
  mostRise: 0.8,
  fewestSwings: 3,
  longestSwingMs: 700,
  shortestSwingMs: 110,
  leastStraight: 0.84,
  leastOpen: 0.8,
};

export interface FoundWave {
  /** Milliseconds. */
  readonly startMs: number;
}

interface Turn {
  readonly atMs: number;
  readonly x: number;
}

/** Looks for an open hand that goes from side to side until the newest sample. */
export function findWave(
  samples: readonly HandSample[],
  config: WaveConfig = DEFAULT_WAVES,
): FoundWave | null {
  const turns = turningPlaces(samples, config);
  const [start, last] = [turns.at(-config.fewestSwings - 1), turns.at(-1)];
  if (start === undefined || last === undefined) return null;
  if (last.atMs - start.atMs < config.fewestSwings * config.shortestSwingMs) return null;
  const window = samples.filter(({atMs}) => atMs >= start.atMs);
  const tips = window.map(({middleTip}) => middleTip);
  const [breadth, height] = [extent(tips.map(({x}) => x)), extent(tips.map(({y}) => y))];
  if (height > config.mostRise * breadth) return null;
  const open = window.filter((sample) => isOpen(sample, config)).length;
  return open >= config.leastOpen * window.length ? {startMs: start.atMs} : null;
}

function isOpen({straight}: HandSample, {leastStraight}: WaveConfig): boolean {
  return Object.values(straight).every((value: number) => value >= leastStraight);
}

/** The places where the hand turned back, oldest first; the last is the farthest of the swing under way. */
function turningPlaces(samples: readonly HandSample[], config: WaveConfig): readonly Turn[] {
  const palm = Math.max(1, usualPalmLength(samples));
  let turns: Turn[] = [];
  for (const {atMs, middleTip} of samples) {
    turns = withPlace(turns, {atMs, x: middleTip.x / palm}, config);
  }
  return turns;
}

function withPlace(turns: readonly Turn[], now: Turn, config: WaveConfig): Turn[] {
  const [before, last] = [turns.at(-2), turns.at(-1)];
  if (last === undefined) return [now];
  const goesOn = before !== undefined && (now.x - last.x) * (last.x - before.x) >= 0;
  if (goesOn) {
    const isTooSlow = now.atMs - before.atMs > config.longestSwingMs;
    return isTooSlow ? [last, now] : [...turns.slice(0, -1), now];
  }
  if (Math.abs(now.x - last.x) < config.leastSwing) {
    return now.atMs - last.atMs > config.longestSwingMs ? [now] : [...turns];
  }
  return [...turns, now];
}
