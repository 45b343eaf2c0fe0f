import assert from 'node:assert/strict';
import fc from 'fast-check';
import {LETTER_A, type WordTrie} from '../../../src/core/words/word-trie.ts';
import {offerWords} from '../../../src/core/words/offer-words.ts';
import {openWords, packWords, WordListError} from '../../../src/core/words/pack-words.ts';
import {searchWords, startWordSearch} from '../../../src/core/words/search-words.ts';
import type {FuzzTarget} from '../fuzz-target.ts';
import {mutatedBytes, wildNumber} from '../wild.ts';

const WORDS = ['A', 'AN', 'AND', 'ANT', 'AS', 'HELLO', 'HELP', 'HER', 'THE', 'THEN', 'ZOO'];
const LIST = packWords(WORDS.map((word, i) => ({word, level: 1 + i * 3})));

const letters = fc.array(
  fc.record({
    letter: fc.oneof(
      fc.nat(25).map((index) => String.fromCharCode(LETTER_A + index)),
      fc.string({maxLength: 2, unit: 'binary'}),
    ),
    scores: fc.option(fc.array(wildNumber, {maxLength: 26})),
  }),
  {maxLength: 12},
);

export const wordLists: FuzzTarget = {
  name: 'word-lists',
  promise:
    'A damaged word list is refused, or holds words of letters: searching it ends and offers no nonsense.',
  weight: 2,
  property: () =>
    fc.property(mutatedBytes(LIST), letters, fc.boolean(), (bytes, read, finished) => {
      const trie = open(bytes);
      if (trie === null) return;
      const search = searchWords(startWordSearch([{trie, source: 'list'}]), read);
      if (search === null) return;
      const {candidates} = offerWords(search, finished ? 'finished' : 'under-way');
      for (const {word, gain} of candidates) {
        assert.match(word, /^[A-Z]+$/);
        assert.ok(Number.isFinite(gain), `the gain of ${word}`);
      }
    }),
};

function open(bytes: Uint8Array): WordTrie | null {
  try {
    return openWords(bytes);
  } catch (error) {
    assert.ok(error instanceof WordListError, String(error));
    return null;
  }
}
