import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, it} from 'node:test';
import type {LetterMeasures} from '../../../src/contracts/letter-measures.ts';
import {measureLetters, measuresText} from '../../../scripts/signing-hand/measure-letters.ts';
import {alphabetFolder} from '../../../scripts/support/alphabet/alphabet-folder.ts';

void describe('the measures of the drawn letters', () => {
  void it('are those of the poses as they are now: else run "npm run alphabet"', async () => {
    const committed = await readFile(path.join(alphabetFolder(), 'measures.json'), 'utf8');
    const {people} = JSON.parse(committed) as LetterMeasures;
    assert.equal(committed, measuresText(await measureLetters(), people));
  });
});
