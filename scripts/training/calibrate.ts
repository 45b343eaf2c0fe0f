import {softmax} from '../../src/core/softmax.ts';
import {ranking} from './metrics.ts';
import type {Scored} from './metrics.ts';

export interface Calibration {
  /** Logits are divided by it. */
  readonly temperature: number;
  /** Expected calibration error after that, 15 bins. */
  readonly calibrationError: number;
  /** 3 % of the true letters have a lower best score. */
  readonly rejectBelow: number;
}

const CANDIDATES = Array.from({length: 61}, (_, i) => 0.4 * 1.05 ** i);
const REFUSED_LETTERS = 0.03;

/**
 * Finds the temperature under which held-out logits are most likely.
 * ref: Guo et al., "On calibration of modern neural networks" (2017)
 */
export function calibrate(items: readonly Scored[]): Calibration {
  const temperature = CANDIDATES.map((candidate) => ({
    candidate,
    loss: negativeLogLikelihood(items, candidate),
  })).reduce((best, next) => (next.loss < best.loss ? next : best)).candidate;
  const scaled = items.map(({truth, scores}) => ({truth, scores: softmax(scores, temperature)}));
  return {
    temperature: Number(temperature.toFixed(3)),
    calibrationError: expectedCalibrationError(scaled),
    rejectBelow: Number(quantile(scaled.map(bestScore), REFUSED_LETTERS).toFixed(3)),
  };
}

function negativeLogLikelihood(items: readonly Scored[], temperature: number): number {
  return items.reduce((sum, {truth, scores}) => {
    const probability = softmax(scores, temperature)[truth] ?? 0;
    return sum - Math.log(Math.max(1e-12, probability));
  }, 0);
}

/** Mean gap between how sure and how right, weighted by how often. */
export function expectedCalibrationError(items: readonly Scored[], bins = 15): number {
  const sums = Array.from({length: bins}, () => ({count: 0, sure: 0, right: 0}));
  for (const item of items) {
    const sure = bestScore(item);
    const bin = sums[Math.min(bins - 1, Math.floor(sure * bins))];
    if (bin === undefined) continue;
    bin.count++;
    bin.sure += sure;
    if (ranking(item.scores)[0] === item.truth) bin.right++;
  }
  const gaps = sums.reduce((sum, {sure, right}) => sum + Math.abs(sure - right), 0);
  return gaps / Math.max(1, items.length);
}

function bestScore({scores}: Scored): number {
  return Math.max(...Array.from(scores));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
