import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {drawnLettersSource, measureLetters} from '../../../scripts/signing-hand/measure-letters.ts';
import {fromRoot} from '../../../scripts/support/files/paths.ts';

void describe('the measures of the drawn letters', () => {
  void it('are those of the poses as they are now: else run "npm run alphabet"', async () => {
    const committed = await readFile(
      fromRoot('src', 'core', 'practice', 'drawn-letters.ts'),
      'utf8',
    );
    assert.equal(committed, drawnLettersSource(await measureLetters()));
  });
});
