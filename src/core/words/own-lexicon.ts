import {NO_OWN_WORDS, type OwnWords} from '../../contracts/own-words.ts';
import {openWords, packWords} from './pack-words.ts';
import type {Lexicon} from './search-words.ts';
import {MAX_LEVEL} from './word-trie.ts';

/** The words to search beside the language's, taken to be as common as its commonest. */
export function ownLexicon({words}: OwnWords = NO_OWN_WORDS): Lexicon {
  const entries = words.map((word) => ({word, level: MAX_LEVEL}));
  return {trie: openWords(packWords(entries)), source: 'own'};
}
