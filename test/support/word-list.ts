import {openWords, packWords} from '../../src/core/words/pack-words.ts';
import type {WordTrie} from '../../src/core/words/word-trie.ts';

/** A word list of these words, the commonest first. */
export function wordList(...words: readonly string[]): WordTrie {
  return openWords(packWords(words.map((word, i) => ({word, level: 60 - i}))));
}
