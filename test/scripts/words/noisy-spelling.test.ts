import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {NO_NOISE} from '../../../scripts/words/measure-words.ts';
import {noisySpelling} from '../../../scripts/words/noisy-spelling.ts';
import {derivedRandom} from '../../../scripts/support/numbers/random.ts';
import {LABELS} from '../../../src/core/scores/alphabet.ts';

const WORD = 'BALLOON';
const SPELLINGS = 400;

function spell(word: string, noise: Partial<typeof NO_NOISE>, seed = 1) {
  return Array.from({length: SPELLINGS}, (_, i) =>
    noisySpelling(word, {...NO_NOISE, ...noise}, derivedRandom(seed, i)),
  );
}
const textOf = (letters: ReturnType<typeof noisySpelling>) =>
  letters.map(({letter}) => letter).join('');

describe('noisySpelling', () => {
  it('spells as it should without noise', () => {
    for (const letters of spell('JAZZ', {})) assert.equal(textOf(letters), 'JAZZ');
  });

  it('mistakes about as many letters as it is told to, for letters they are confused with', () => {
    const spellings = spell(WORD, {substitute: 0.2});
    const wrong = spellings.flatMap((letters) =>
      letters.filter(({letter}, i) => letter !== WORD[i]),
    );
    const share = wrong.length / (SPELLINGS * WORD.length);
    assert.ok(share > 0.17 && share < 0.23, String(share));
    const takenForN = spellings.filter((letters) => letters.at(-1)?.letter === 'M').length;
    const takenForL = spellings.filter((letters) => letters[2]?.letter === 'M').length;
    assert.ok(takenForN > takenForL);
  });

  it('loses doubles, misses letters and adds stray ones', () => {
    assert.ok(spell(WORD, {missDouble: 1}).every((letters) => textOf(letters) === 'BALON'));
    assert.ok(spell(WORD, {miss: 1}).every((letters) => letters.length === 0));
    assert.ok(spell(WORD, {stray: 1}).every((letters) => letters.length === 2 * WORD.length));
  });

  it('gives scores that lead with the letter read and add up to one at most', () => {
    const noise = {substitute: 0.3, stray: 0.1, miss: 0.1, missDouble: 0.5};
    for (const {letter, scores} of spell(WORD, noise).flat()) {
      assert.ok(scores !== null);
      assert.equal(LABELS[scores.indexOf(Math.max(...scores))], letter);
      assert.ok(scores.reduce((sum, score) => sum + score, 0) < 1 + 1e-9);
    }
  });

  it('spells the same again from the same seed', () => {
    const noise = {substitute: 0.3, stray: 0.1};
    assert.deepEqual(spell(WORD, noise), spell(WORD, noise));
    assert.notDeepEqual(spell(WORD, noise, 1), spell(WORD, noise, 2));
  });
});
