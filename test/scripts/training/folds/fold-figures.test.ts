import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {LABELS, NO_LETTER_INDEX} from '../../../../src/core/scores/alphabet.ts';
import {foldFigures} from '../../../../scripts/training/folds/fold-figures.ts';
import type {FoldReading} from '../../../../scripts/training/folds/fold-figures.ts';
import {scoresOf} from '../../../../scripts/training/figures/score-samples.ts';

/** A reading in which `seen` has the highest logit. */
function reading(source: string, truth: number, seen: number, fold = 0, sure = 5): FoldReading {
  return {
    ...{source, truth, file: `${source}/${String(truth)}.jpg`},
    search: 'plain',
    fold,
    looks: [{logits: LABELS.map((_, i) => (i === seen ? sure : 0)), mirrored: false}],
    changedLooks: [],
  };
}

/** Every letter once, the first `wrong` of them taken for the next. */
const letters = (source: string, wrong: number, fold = 0, sure = 5) =>
  Array.from({length: 10}, (_, label) =>
    reading(source, label, label < wrong ? label + 1 : label, fold, sure),
  );

describe('foldFigures', () => {
  it('counts every source alike and names the worst', () => {
    const figures = foldFigures(
      [...letters('small', 5), ...letters('big', 0, 1), ...letters('big', 0, 1)],
      [],
    );
    assert.equal(figures.mean.top1, 0.75);
    assert.equal(figures.mean.images, 30);
    assert.equal(figures.worst, 'small');
    assert.deepEqual(figures.perLetter.A, {images: 3, top1: 2 / 3, top3: 1});
    assert.deepEqual(figures.confusions[0], ['A', 'B', 1]);
    assert.equal(figures.noLetter, null);
  });

  it('tells how well single looks read, without the photos that had no such look', () => {
    const twice = letters('twice', 0).map((one) => ({
      ...one,
      looks: [...one.looks, ...reading('', 0, one.truth + 1).looks].map((look, i) => ({
        ...look,
        mirrored: i === 1,
      })),
    }));
    const {byLook} = foldFigures([...twice, ...letters('once', 5)], []);
    assert.equal(byLook.first.top1, 0.75);
    assert.deepEqual([byLook['live, mirrored'].images, byLook['live, mirrored'].top1], [10, 0]);
    assert.equal(byLook.live.images, 0);
  });

  it('counts a photo without a hand as read wrong where photos are read end to end', () => {
    const tiles = letters('askew', 4).map((one) => ({...one, search: 'tile' as const}));
    const {mean, leftOut, endToEnd} = foldFigures(
      [...letters('askew', 0), ...tiles],
      [...Array.from({length: 5}, () => ({source: 'askew'})), {source: 'unknown'}],
    );
    assert.deepEqual([mean.images, leftOut.askew?.top1], [10, 1]);
    assert.deepEqual([endToEnd.mean.images, endToEnd.mean.top1], [25, 16 / 25]);
  });

  it('shows no source of fewer than five letters', () => {
    const few = [0, 1, 2, 3].map((label) => reading('few', label, 0));
    const five = [0, 1, 2, 3, 4].map((label) => reading('five', label, 0));
    const {leftOut, mean} = foldFigures([...letters('whole', 0), ...few, ...five], []);
    assert.deepEqual(Object.keys(leftOut), ['five', 'whole']);
    assert.equal(mean.images, 15);
  });

  it('tells how many non-letters are refused, by source', () => {
    const none = NO_LETTER_INDEX;
    const {noLetter, leftOut} = foldFigures(
      [
        ...letters('people', 0),
        ...[reading('digits', none, none), reading('digits', none, 3)],
        reading('gestures', none, none),
      ],
      [],
    );
    assert.deepEqual(Object.keys(leftOut), ['people']);
    assert.equal(noLetter?.photos, 3);
    assert.equal(noLetter.refused, 2 / 3);
    assert.equal(noLetter.lettersRefused, 0);
    assert.deepEqual(noLetter.perSource.digits, {photos: 2, refused: 0.5});
  });

  it('counts what the network takes for no letter as refused at any threshold', () => {
    const none = NO_LETTER_INDEX;
    const {rejectBelow, noLetter} = foldFigures(
      [
        ...letters('people', 0).slice(1),
        ...[reading('people', 0, none), reading('digits', none, none)],
      ],
      [],
    );
    assert.equal(rejectBelow, 0);
    assert.equal(noLetter?.lettersRefused, 0.1);
    assert.equal(noLetter.refused, 1);
  });

  it('reads no fold with a temperature found on itself', () => {
    // A sure and wrong fold must not soften itself: only the other one, which would have needed none.
    const rightOnes = letters('right', 0, 0, 6);
    const wrongOnes = letters('wrong', 9, 1, 6);
    const {calibrationError, temperature} = foldFigures([...rightOnes, ...wrongOnes], []);
    assert.ok(calibrationError > 0.7, String(calibrationError));
    assert.ok(temperature > 1.5, String(temperature));
  });
});

describe('scoresOf', () => {
  it('gives one photo the mean of its looks', () => {
    const looks = [
      {logits: [0, 10], mirrored: false},
      {logits: [10, 0], mirrored: false},
      {logits: [0, 10], mirrored: true},
    ];
    const scores = scoresOf({looks});
    assert.ok(Math.abs((scores[0] ?? 0) - 1 / 4) < 1e-3);
    assert.ok(Math.abs((scores[1] ?? 0) - 3 / 4) < 1e-3);
  });
});
