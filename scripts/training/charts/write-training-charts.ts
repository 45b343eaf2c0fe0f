import path from 'node:path';
import {LABELS, NO_LETTER} from '../../../src/core/scores/alphabet.ts';
import {plainInputs} from '../augment/augment.ts';
import type {InputRecipe} from '../augment/input-recipe.ts';
import {ranking} from '../figures/metrics.ts';
import type {Sample} from '../data/sample.ts';
import {saveWhole} from '../../support/files/save-whole.ts';
import {confusionMatrix} from './confusion-matrix.ts';
import type {LabelCount} from './confusion-matrix.ts';
import {learningCurves} from './learning-curves.ts';
import type {HistoryPoint} from './learning-curves.ts';
import {letterBars} from './letter-bars.ts';
import type {LetterOutcome} from './letter-bars.ts';
import {worstMistakes} from './worst-mistakes.ts';

/** A sample and the network's probabilities for it, in the order of LABELS. */
export interface ReadSample {
  readonly sample: Sample;
  readonly scores: ArrayLike<number>;
}

/**
 * Writes learning-curves.svg when there is a history, and confusion-matrix.svg, letter-bars.svg and worst-mistakes.svg when samples were read.
 * @returns the files' names
 * @throws SaveError
 */
export async function writeTrainingCharts(
  folder: string,
  history: readonly HistoryPoint[],
  read: readonly ReadSample[],
  inputs: InputRecipe,
): Promise<string[]> {
  const charts: [string, string][] = [];
  if (history.length > 0) charts.push(['learning-curves.svg', await learningCurves(history)]);
  if (read.length > 0) {
    const results = read.map(toResult);
    charts.push(
      ['confusion-matrix.svg', await confusionMatrix(countPairs(results))],
      ['letter-bars.svg', await letterBars(outcomesOf(results))],
      [
        'worst-mistakes.svg',
        await worstMistakes(results.filter(isMistake).map((result) => withPicture(result, inputs))),
      ],
    );
  }
  saveWhole(charts.map(([name, svg]) => [path.join(folder, name), svg]));
  return charts.map(([name]) => name);
}

interface Result {
  readonly sample: Sample;
  readonly truth: string;
  readonly seen: string;
  readonly score: number;
  readonly file: string;
}

function toResult({sample, scores}: ReadSample): Result {
  const best = ranking(scores)[0] ?? -1;
  const {label, file} = sample;
  const [truth = '', seen = ''] = [LABELS[label], LABELS[best]];
  return {sample, truth, seen, score: scores[best] ?? 0, file};
}

function isMistake({truth, seen}: Result): boolean {
  return truth !== seen;
}

function withPicture(result: Result, inputs: InputRecipe) {
  return {...result, picture: plainInputs(result.sample, inputs).picture};
}

function countPairs(results: readonly Result[]): LabelCount[] {
  const counts = new Map<string, LabelCount>();
  for (const {truth, seen} of results) {
    const key = `${truth} ${seen}`;
    counts.set(key, {truth, seen, count: (counts.get(key)?.count ?? 0) + 1});
  }
  return [...counts.values()];
}

function outcomesOf(results: readonly Result[]): LetterOutcome[] {
  const letters = [...new Set(results.map(({truth}) => truth))];
  return letters
    .filter((letter) => letter !== NO_LETTER)
    .map((letter) => {
      const own = results.filter(({truth}) => truth === letter);
      const wrong = own.filter(isMistake).length;
      return {letter, right: own.length - wrong, wrong, missing: 0};
    });
}
