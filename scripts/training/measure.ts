import type {Accuracy} from '../../src/contracts/model-card.ts';
import {LABELS, NO_LETTER_INDEX} from '../../src/core/alphabet.ts';
import {plainInputs} from './augment.ts';
import {calibrate} from './calibrate.ts';
import type {Calibration} from './calibrate.ts';
import {accuracyOf, confusionsOf} from './metrics.ts';
import type {Scored} from './metrics.ts';
import type {Network} from './network/layers.ts';
import type {Weights} from './network/weights.ts';
import {predict} from './predict.ts';
import type {Sample} from './sample.ts';
import {percent} from '../support/percent.ts';

/** How well people left out are read: shares of their letters, J and Z not among them. */
export interface Measured extends Calibration {
  readonly leftOut: Readonly<Record<string, Accuracy>>;
  /** Every source counts alike. */
  readonly mean: Accuracy;
  readonly perLetter: Readonly<Record<string, Accuracy>>;
}

/** Prints and returns how well the people left out are read; null when nobody was. */
export function measure(
  network: Network,
  weights: Weights,
  samples: readonly Sample[],
): Measured | null {
  if (samples.length === 0) return null;
  const letters = scoreSamples(network, weights, samples).filter(
    ({truth}) => truth !== NO_LETTER_INDEX,
  );
  const leftOut = perSource(letters);
  console.table(
    Object.entries(leftOut).map(([source, {images, top1, top3}]) => ({
      source,
      images,
      top1: percent(top1),
      top3: percent(top3),
    })),
  );
  const mean = meanOf(Object.values(leftOut));
  const count = Object.keys(leftOut).length;
  console.log(`Mean of ${count} sources: top-1 ${percent(mean.top1)}, top-3 ${percent(mean.top3)}`);
  printConfusions(letters);
  const perLetter = Object.fromEntries(
    LABELS.slice(0, NO_LETTER_INDEX).map((letter, index) => [
      letter,
      accuracyOf(letters.filter(({truth}) => truth === index)),
    ]),
  );
  return {leftOut, mean, perLetter, ...calibrate(letters)};
}

/** Prints and returns how well Sign-MNIST's pictures are read, from pixels only; null when there are none. */
export function measureSignMnist(
  network: Network,
  weights: Weights,
  samples: readonly Sample[],
): Accuracy | null {
  if (samples.length === 0) return null;
  const scored = scoreSamples(network, weights, samples);
  const accuracy = accuracyOf(scored);
  const {images, top1, top3} = accuracy;
  console.log(
    `Sign-MNIST, ${images} test pictures, pixels only: top-1 ${percent(top1, 2)}, top-3 ${percent(top3, 2)}`,
  );
  printConfusions(scored);
  return accuracy;
}

type SourceScored = Scored & {readonly source: string};

/** The network's logits for samples as they are. */
export function scoreSamples(
  network: Network,
  weights: Weights,
  samples: readonly Sample[],
): SourceScored[] {
  const logits = predict(network, weights, samples.map(plainInputs));
  return samples.map(({label, source}, i) => ({
    source,
    truth: label,
    scores: logits[i] ?? new Float32Array(LABELS.length),
  }));
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
