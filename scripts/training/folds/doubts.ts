import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {ranking} from '../figures/metrics.ts';
import {scoresOf} from '../figures/score-samples.ts';
import type {FoldReading} from './fold-figures.ts';

/**
 * A table of the photos that networks which did not know their people read otherwise than they are labelled, the surest first: most are mistakes of
 * the networks, those at the top may be mistakes of the labels.
 */
export function doubtsOf(
  readings: readonly FoldReading[],
  temperature: number,
): (string | number)[][] {
  const rows = readings.flatMap((reading) => {
    const scores = scoresOf(reading, temperature);
    const [best = reading.truth] = ranking(scores);
    if (best === reading.truth) return [];
    const [score, own] = [scores[best] ?? 0, scores[reading.truth] ?? 0];
    return [{file: reading.file, label: LABELS[reading.truth], read: LABELS[best], score, own}];
  });
  rows.sort((a, b) => b.score - a.score);
  return [
    ['file', 'label', 'read', 'score', 'score of the label'],
    ...rows.map(({file, label = '', read = '', score, own}) => {
      return [file, label, read, Number(score.toFixed(4)), Number(own.toFixed(4))];
    }),
  ];
}
