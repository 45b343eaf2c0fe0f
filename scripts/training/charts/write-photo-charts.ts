import path from 'node:path';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {writeWhole} from '../../support/files/files.ts';
import {ranking} from '../figures/metrics.ts';
import type {ReadPhoto} from '../figures/score-photos.ts';
import {confusionMatrix} from './confusion-matrix.ts';
import {letterBars} from './letter-bars.ts';
import type {LetterOutcome} from './letter-bars.ts';

/** Writes confusion-matrix.svg and letter-bars.svg of photos the app has read into a folder, which is made when it is missing. */
export async function writePhotoCharts(
  photos: readonly ReadPhoto[],
  folder: string,
): Promise<void> {
  const counts = photos.flatMap((photo) => {
    const seen = seenIn(photo);
    return seen === null ? [] : [{truth: photo.truth, seen}];
  });
  await writeWhole(path.join(folder, 'confusion-matrix.svg'), await confusionMatrix(sum(counts)));
  await writeWhole(path.join(folder, 'letter-bars.svg'), await letterBars(outcomesOf(photos)));
}

/** The label read; null without a hand. */
function seenIn({scores}: ReadPhoto): string | null {
  return scores === null ? null : (LABELS[ranking(scores)[0] ?? -1] ?? null);
}

function sum(pairs: readonly {truth: string; seen: string}[]) {
  const counts = new Map<string, {truth: string; seen: string; count: number}>();
  for (const {truth, seen} of pairs) {
    const key = `${truth} ${seen}`;
    counts.set(key, {truth, seen, count: (counts.get(key)?.count ?? 0) + 1});
  }
  return [...counts.values()];
}

function outcomesOf(photos: readonly ReadPhoto[]): LetterOutcome[] {
  return [...new Set(photos.map(({truth}) => truth))].map((letter) => {
    const seen = photos.filter(({truth}) => truth === letter).map(seenIn);
    const right = seen.filter((label) => label === letter).length;
    const missing = seen.filter((label) => label === null).length;
    return {letter, right, missing, wrong: seen.length - right - missing};
  });
}
