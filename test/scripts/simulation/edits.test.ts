import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {countEdits} from '../../../scripts/simulation/edits.ts';

describe('countEdits', () => {
  it('counts nothing between equal texts', () => {
    assert.deepEqual(pick('HELLO', 'HELLO'), {wrong: 0, missing: 0, stray: 0});
  });

  it('tells wrong, missing and stray letters apart', () => {
    assert.deepEqual(pick('HELLO', 'HALLO'), {wrong: 1, missing: 0, stray: 0});
    assert.deepEqual(pick('HELLO', 'HELO'), {wrong: 0, missing: 1, stray: 0});
    assert.deepEqual(pick('HELLO', 'HELXLO'), {wrong: 0, missing: 0, stray: 1});
  });

  it('explains a text by the fewest edits', () => {
    assert.deepEqual(pick('ABCD', 'BCDE'), {wrong: 0, missing: 1, stray: 1});
    assert.deepEqual(pick('AB', ''), {wrong: 0, missing: 2, stray: 0});
    assert.deepEqual(pick('', 'AB'), {wrong: 0, missing: 0, stray: 2});
  });
});

function pick(meant: string, read: string) {
  const {wrong, missing, stray} = countEdits(meant, read);
  return {wrong, missing, stray};
}
