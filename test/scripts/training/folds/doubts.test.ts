import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {LABELS} from '../../../../src/core/scores/alphabet.ts';
import {doubtsOf} from '../../../../scripts/training/folds/doubts.ts';

const reading = (file: string, truth: number, seen: number, sure: number) => ({
  ...{source: 'somebody', file, truth, fold: 0, search: 'plain' as const, changedLooks: []},
  looks: [{logits: LABELS.map((_, i) => (i === seen ? sure : 0)), mirrored: false}],
});

describe('doubtsOf', () => {
  it('lists what is read otherwise than it is labelled, the surest first', () => {
    const readings = [
      ...[reading('a.jpg', 0, 1, 3), reading('b.jpg', 0, 0, 9), reading('c.jpg', 2, 0, 9)],
    ];
    const [head, ...rows] = doubtsOf(readings, 1);
    assert.deepEqual(head, ['file', 'label', 'read', 'score', 'score of the label']);
    assert.deepEqual(
      rows.map((row) => row.slice(0, 3)),
      [
        ['c.jpg', 'C', 'A'],
        ['a.jpg', 'A', 'B'],
      ],
    );
  });
});
