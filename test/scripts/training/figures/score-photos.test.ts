import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {LABELS} from '../../../../src/core/scores/alphabet.ts';
import {scorePhotos} from '../../../../scripts/training/figures/score-photos.ts';

/** Scores in which these letters lead, best first. */
function scores(...best: string[]): number[] {
  return LABELS.map((label) => (best.includes(label) ? 10 - best.indexOf(label) : 0));
}

describe('scorePhotos', () => {
  const report = scorePhotos(
    [
      {file: 'A/1.jpg', truth: 'A', scores: scores('A', 'S')},
      {file: 'A/2.jpg', truth: 'A', scores: scores('S', 'T', 'A')},
      {file: 'A/3.jpg', truth: 'A', scores: null},
      {file: 'S/1.jpg', truth: 'S', scores: scores('E', 'M', 'N', 'S')},
    ],
    ['B/broken.jpg'],
  );

  it('gives shares of the photos with a hand, and of all', () => {
    assert.equal(report.images, 4);
    assert.equal(report.handsFound, 3);
    assert.equal(report.top1, 1 / 3);
    assert.equal(report.top3, 2 / 3);
    assert.equal(report.endToEnd, 1 / 4);
  });

  it('tells each letter on its own', () => {
    assert.deepEqual(report.perLetter, {
      A: {images: 3, handsFound: 2, top1: 0.5},
      S: {images: 1, handsFound: 1, top1: 0},
    });
  });

  it('counts what was taken for what and lists every photo that failed', () => {
    assert.deepEqual(report.confusions, [
      ['A', 'S', 1],
      ['S', 'E', 1],
    ]);
    assert.deepEqual(report.failures, ['B/broken.jpg', 'A/2.jpg', 'A/3.jpg', 'S/1.jpg']);
  });
});
