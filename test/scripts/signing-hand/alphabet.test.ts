import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fromRoot} from '../../../scripts/support/files/paths.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

void describe('the stills of the letters', () => {
  void it('are there for all 26, as WebP', () => {
    for (const letter of LETTERS) {
      const file = fromRoot('static', 'alphabet', `${letter}.webp`);
      assert.ok(existsSync(file), `${file} is missing: run npm run alphabet`);
      assert.equal(readFileSync(file).toString('latin1', 8, 12), 'WEBP');
    }
  });
});
