import {letterScore} from '../../../src/core/scores/rank-letters.ts';
import {ranking} from './metrics.ts';
import type {Scored} from './metrics.ts';
import {scoresOf} from './score-samples.ts';
import type {Reading} from './score-samples.ts';

export interface Calibration {
  /** Logits are divided by it. */
  readonly temperature: number;
  /** Expected calibration error after that, 15 bins. */
  readonly calibrationError: number;
  /** 3 % of the true letters have a lower score, see `letterScore`. */
  readonly rejectBelow: number;
}

const CANDIDATES = Array.from({length: 61}, (_, i) => 0.4 * 1.05 ** i);
const REFUSED_LETTERS = 0.03;

/** Finds temperature and threshold on held-out letters, and tells how sure they then are. */
export function calibrate(letters: readonly Pick<Reading, 'truth' | 'looks'>[]): Calibration {
  const temperature = bestTemperature(letters);
  const scaled = letters.map((reading) => ({
    truth: reading.truth,
    scores: scoresOf(reading, temperature),
  }));
  return {
    temperature,
    calibrationError: expectedCalibrationError(scaled),
    rejectBelow: rejectionThreshold(scaled),
  };
}

/**
 * The temperature under which held-out readings are most likely.
 * ref: Guo et al., "On calibration of modern neural networks" (2017)
 */
export function bestTemperature(letters: readonly Pick<Reading, 'truth' | 'looks'>[]): number {
  const {candidate} = CANDIDATES.map((candidate) => ({
    candidate,
    loss: negativeLogLikelihood(letters, candidate),
  })).reduce((best, next) => (next.loss < best.loss ? next : best));
  return Number(candidate.toFixed(3));
}

/** The score under which at most 3 % of these true letters lie, see `letterScore`. */
export function rejectionThreshold(letters: readonly Scored[]): number {
  const sorted = letters.map(({scores}) => letterScore(Array.from(scores))).sort((a, b) => a - b);
  const threshold = sorted[Math.floor(sorted.length * REFUSED_LETTERS)] ?? 0;
  return Math.floor(threshold * 1000) / 1000;
}

/** Whether the app reads it as no letter, whatever the network's best letter is. */
export function isRefused(item: Pick<Scored, 'scores'>, rejectBelow: number): boolean {
  const score = letterScore(Array.from(item.scores));
  return score === 0 || score < rejectBelow;
}

function negativeLogLikelihood(
  letters: readonly Pick<Reading, 'truth' | 'looks'>[],
  temperature: number,
): number {
  return letters.reduce((sum, reading) => {
    const probability = scoresOf(reading, temperature)[reading.truth] ?? 0;
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
