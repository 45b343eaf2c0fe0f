import type {Accuracy} from '../../../src/contracts/model-card.ts';

export interface Scored {
  /** Index of the true label. */
  readonly truth: number;
  /** Logits or probabilities, one a label. */
  readonly scores: ArrayLike<number>;
}

/** Indices of the labels, best score first. */
export function ranking(scores: ArrayLike<number>): number[] {
  return Array.from(scores, (score, index) => ({score, index}))
    .sort((a, b) => b.score - a.score)
    .map(({index}) => index);
}

/** Shares read right at first and within three; 0 for nothing at all. */
export function accuracyOf(items: readonly Scored[]): Accuracy {
  const within = (count: number) =>
    items.filter(({truth, scores}) => ranking(scores).slice(0, count).includes(truth)).length /
    Math.max(1, items.length);
  return {images: items.length, top1: within(1), top3: within(3)};
}

/** [truth, seen, count], commonest first. */
export function confusionsOf(items: readonly Scored[]): [number, number, number][] {
  const counts = new Map<string, [number, number, number]>();
  for (const {truth, scores} of items) {
    const seen = ranking(scores)[0] ?? truth;
    if (seen === truth) continue;
    const entry = counts.get(`${truth} ${seen}`) ?? [truth, seen, 0];
    counts.set(`${truth} ${seen}`, [truth, seen, entry[2] + 1]);
  }
  return [...counts.values()].sort((a, b) => b[2] - a[2]);
}
