import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {batchFiles} from '../../../../scripts/support/checks/test-batches.ts';

describe('batchFiles', () => {
  it('puts short files of one part together, each file once and in order', () => {
    const files = ['a/b/one', 'a/b/two', 'a/c/one', 'd/one'].map((name) => `test/${name}.test.ts`);
    const batches = batchFiles(files, 2);
    assert.deepEqual(
      batches.map(({title, seconds}) => ({title, seconds})),
      [
        {title: 'a: b/one, two, c/one', seconds: 6},
        {title: 'd: one', seconds: 2},
      ],
    );
    assert.deepEqual(
      batches.flatMap((batch) => batch.files),
      files,
    );
  });

  it('makes no batch that takes longer than a long file alone', () => {
    const files = Array.from({length: 7}, (_, i) => `test/a/${i}.test.ts`);
    const batches = batchFiles(files, 45);
    assert.ok(batches.every((batch) => batch.files.length <= 2));
    assert.equal(batches.length, 4);
  });

  it('parts no folder that one batch can hold', () => {
    const files = ['a/one', 'a/two', 'b/one', 'b/two'].map((name) => `test/x/${name}.test.ts`);
    const batches = batchFiles(files, 30);
    assert.deepEqual(
      batches.map((batch) => batch.title),
      ['x: a/one, two', 'x: b/one, two'],
    );
  });
});
