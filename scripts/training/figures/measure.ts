import type {Accuracy} from '../../../src/contracts/model-card.ts';
import {LABELS, NO_LETTER_INDEX} from '../../../src/core/scores/alphabet.ts';
import {calibrate} from './calibrate.ts';
import type {Calibration} from './calibrate.ts';
import {accuracyOf, confusionsOf} from './metrics.ts';
import type {Scored} from './metrics.ts';
import type {Network} from '../network/layers.ts';
import type {Weights} from '../network/weights.ts';
import type {Sample} from '../data/sample.ts';
import {sampleReader, scoresOf} from './score-samples.ts';
import type {Reading} from './score-samples.ts';
import {percent} from '../../support/numbers/percent.ts';

/** How well people left out are read: shares of their letters, J and Z not among them. */
export interface LetterFigures {
  readonly leftOut: Readonly<Record<string, Accuracy>>;
  /** Every source counts alike. */
  readonly mean: Accuracy;
  readonly perLetter: Readonly<Record<string, Accuracy>>;
}

export type Measured = LetterFigures & Calibration;

/** Prints and returns how well the people left out are read; null when nobody was. */
export function measure(
  network: Network,
  weights: Weights,
  samples: readonly Sample[],
): Measured | null {
  if (samples.length === 0) return null;
  const readings = sampleReader(
    network,
    samples,
  )(weights).filter(({truth}) => truth !== NO_LETTER_INDEX);
  const scored = readings.map((reading) => toScored(reading));
  const figures = letterFigures(scored);
  printSources(figures);
  printConfusions(scored);
  return {...figures, ...calibrate(readings)};
}

/** Figures of letters, J and Z not among them. */
export function letterFigures(letters: readonly SourceScored[]): LetterFigures {
  const leftOut = perSource(letters);
  const perLetter = Object.fromEntries(
    LABELS.slice(0, NO_LETTER_INDEX).map((letter, index) => [
      letter,
      accuracyOf(letters.filter(({truth}) => truth === index)),
    ]),
  );
  return {leftOut, mean: meanOf(Object.values(leftOut)), perLetter};
}

/** A table of the sources, and their mean. */
export function printSources({leftOut, mean}: LetterFigures): void {
  console.table(
    Object.entries(leftOut).map(([source, {images, top1, top3}]) => ({
      source,
      images,
      top1: percent(top1),
      top3: percent(top3),
    })),
  );
  const count = Object.keys(leftOut).length;
  console.log(`Mean of ${count} sources: top-1 ${percent(mean.top1)}, top-3 ${percent(mean.top3)}`);
}

/** Prints and returns how well Sign-MNIST's pictures are read, from pixels only; null when there are none. */
export function measureSignMnist(
  network: Network,
  weights: Weights,
  samples: readonly Sample[],
): Accuracy | null {
  if (samples.length === 0) return null;
  const scored = sampleReader(network, samples)(weights).map((reading) => toScored(reading));
  const accuracy = accuracyOf(scored);
  const {images, top1, top3} = accuracy;
  console.log(
    `Sign-MNIST, ${images} test pictures, pixels only: top-1 ${percent(top1, 2)}, top-3 ${percent(top3, 2)}`,
  );
  printConfusions(scored);
  return accuracy;
}

export type SourceScored = Scored & {readonly source: string};

/** A reading with its scores; see {@link scoresOf}. */
export function toScored(reading: Reading, temperature = 1): SourceScored {
  return {source: reading.source, truth: reading.truth, scores: scoresOf(reading, temperature)};
}

/** Accuracy of each source, by name. */
export function perSource(scored: readonly SourceScored[]): Record<string, Accuracy> {
  const sources = [...new Set(scored.map(({source}) => source))].sort();
  return Object.fromEntries(
    sources.map((name) => [name, accuracyOf(scored.filter(({source}) => source === name))]),
  );
}

/** Means of the shares, every item counting alike; images are added up. */
export function meanOf(accuracies: readonly Accuracy[]): Accuracy {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    images: accuracies.reduce((sum, {images}) => sum + images, 0),
    top1: mean(accuracies.map(({top1}) => top1)),
    top3: mean(accuracies.map(({top3}) => top3)),
  };
}

function printConfusions(scored: readonly Scored[]): void {
  const commonest = confusionsOf(scored)
    .slice(0, 15)
    .map(([truth, seen, count]) => `${LABELS[truth] ?? ''}→${LABELS[seen] ?? ''} ${count}`);
  console.log(`Commonest mistakes: ${commonest.length > 0 ? commonest.join(', ') : 'none'}`);
}
