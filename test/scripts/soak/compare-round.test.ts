import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compareRound} from '../../../scripts/soak/compare-round.ts';

const WORDS = ['THE', 'LAZY', 'DOG'];
const NO_EDITS = {wrong: 0, missing: 0, stray: 0};

function editsOf(read: string) {
  const {shown, wrong, missing, stray} = compareRound(WORDS, read);
  return {shown, edits: {wrong, missing, stray}};
}

describe('compareRound', () => {
  it('finds nothing wrong in a text that begins and ends anywhere in the film', () => {
    assert.deepEqual(editsOf('AZY DOG THE LAZY DOG T'), {shown: 13, edits: NO_EDITS});
    assert.deepEqual(editsOf('OG THE LAZY DOG THE LAZ '), {shown: 13, edits: NO_EDITS});
  });

  it('counts letters that were lost, misread and made up', () => {
    assert.deepEqual(editsOf('THE LAY DOG THE DO').edits, {...NO_EDITS, missing: 1});
    assert.deepEqual(editsOf('DOG THE LAZY DOC THE LA').edits, {...NO_EDITS, wrong: 1});
    assert.deepEqual(editsOf('DOG THE LAZZY DOG THE').edits, {...NO_EDITS, stray: 1});
  });

  it('counts a whole word that was lost', () => {
    const {missing} = editsOf('G THE LAZY DOG THE DOG THE LAZY DOG T').edits;
    assert.equal(missing, 'LAZY'.length);
  });

  it('does not count spaces', () => {
    assert.deepEqual(editsOf('G THELAZY DOG THE D').edits, NO_EDITS);
  });

  it('has shown nothing where no whole word was read', () => {
    assert.deepEqual(editsOf('LAZY DO'), {shown: 0, edits: NO_EDITS});
  });
});
