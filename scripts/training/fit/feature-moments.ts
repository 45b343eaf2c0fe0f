import {fromHalves} from '../../support/numbers/half.ts';
import type {Sample} from '../data/sample.ts';
import type {Network, ProjectLayer} from '../network/layers.ts';
import {weightName} from '../network/weights.ts';
import type {Weights} from '../network/weights.ts';

/** Of features that are all the same, which no real photos give. */
const LEAST_VARIANCE = 1e-6;

/** More photos than this tell nothing more. */
const MOST_PHOTOS = 8000;

/**
 * Writes into the weights of projections what the features of these samples are like over the looks of the live path: the mean of each, and for all of
 * them the mean of their variances. So they keep their sizes beside each other: those that hardly ever say anything stay small.
 */
export function learnFeatureMoments(
  {layers}: Network,
  weights: Weights,
  samples: readonly Sample[],
): void {
  const projections = layers.filter((layer): layer is ProjectLayer => layer.op === 'project');
  if (projections.length === 0) return;
  const rows = featureRows(samples);
  if (rows.length === 0) return;
  for (const {name} of projections) {
    const mean = weights.get(weightName.mean(name))?.values;
    const variance = weights.get(weightName.variance(name))?.values;
    if (mean !== undefined && variance !== undefined) writeMoments(rows, mean, variance);
  }
}

function featureRows(samples: readonly Sample[]): Uint16Array[] {
  const photos = samples.flatMap(({evidence}) => (evidence.kind === 'photo' ? [evidence] : []));
  const stride = Math.max(1, Math.floor(photos.length / MOST_PHOTOS));
  return photos
    .filter((_, i) => i % stride === 0)
    .flatMap(({looks}) => looks.filter(({way}) => way === 'followed').map(({pooled}) => pooled));
}

function writeMoments(
  rows: readonly Uint16Array[],
  mean: Float32Array,
  variance: Float32Array,
): void {
  const sums = new Float64Array(mean.length);
  const squares = new Float64Array(mean.length);
  const values = new Float32Array(mean.length);
  for (const row of rows) {
    fromHalves(row, values);
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      sums[i] = (sums[i] ?? 0) + value;
      squares[i] = (squares[i] ?? 0) + value * value;
    }
  }
  let total = 0;
  for (let i = 0; i < mean.length; i++) {
    const average = (sums[i] ?? 0) / rows.length;
    mean[i] = average;
    total += (squares[i] ?? 0) / rows.length - average * average;
  }
  variance.fill(Math.max(LEAST_VARIANCE, total / mean.length));
}
