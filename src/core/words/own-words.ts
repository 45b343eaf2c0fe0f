import {
  MOST_OWN_WORD_LETTERS,
  MOST_OWN_WORDS,
  NO_OWN_WORDS,
  type OwnWords,
} from '../../contracts/own-words.ts';
import {foldWord} from './fold-word.ts';
import {openWords, packWords} from './pack-words.ts';
import type {Lexicon} from './search-words.ts';
import {MAX_LEVEL} from './word-trie.ts';

export type AddedWord =
  /** `word` is how it will be spelt. */
  | {readonly kind: 'added'; readonly words: OwnWords; readonly word: string}
  /** `reason` is a sentence for the user. */
  | {readonly kind: 'refused'; readonly reason: string};

const FEWEST_LETTERS = 2;

/** Adds one word as it is fingerspelled: in capitals, without accents. */
export function addOwnWord(own: OwnWords, text: string): AddedWord {
  const word = foldWord(text.trim());
  const reason = whyNot(own, word);
  if (reason !== null) return {kind: 'refused', reason};
  return {kind: 'added', words: {...own, words: [...own.words, word]}, word};
}

/** Without this word, whatever its case and accents; the same object when it is not among them. */
export function removeOwnWord(own: OwnWords, text: string): OwnWords {
  const word = foldWord(text.trim());
  if (!own.words.includes(word)) return own;
  return {...own, words: own.words.filter((other) => other !== word)};
}

/** The words in the order of the alphabet. */
export function listOwnWords({words}: OwnWords): readonly string[] {
  return [...words].sort();
}

/** The words to search beside the language's, taken to be as common as its commonest. */
export function ownLexicon({words}: OwnWords = NO_OWN_WORDS): Lexicon {
  const entries = words.map((word) => ({word, level: MAX_LEVEL}));
  return {trie: openWords(packWords(entries)), source: 'own'};
}

function whyNot({words}: OwnWords, word: string): string | null {
  if (word === '') return 'Type a word first.';
  if (/\s/.test(word)) return 'Add one word at a time: spaces cannot be fingerspelled.';
  const odd = /[^A-Z]/u.exec(word)?.[0];
  if (odd !== undefined) return `Only the letters A to Z can be fingerspelled, not “${odd}”.`;
  if (word.length < FEWEST_LETTERS) return 'A word needs two letters or more.';
  if (word.length > MOST_OWN_WORD_LETTERS) {
    return `A word may have up to ${MOST_OWN_WORD_LETTERS} letters; this one has ${word.length}.`;
  }
  if (words.includes(word)) return `${word} is among your words already.`;
  if (words.length >= MOST_OWN_WORDS) {
    return `There is room for ${MOST_OWN_WORDS} words: remove one first.`;
  }
  return null;
}
