import {MOST_OWN_WORD_LETTERS, MOST_OWN_WORDS, type OwnWords} from '../../contracts/own-words.ts';
import {foldWord} from './fold-word.ts';

export type AddedWord =
  /** `word` is how it will be spelt. */
  | {readonly kind: 'added'; readonly words: OwnWords; readonly word: string}
  | {readonly kind: 'refused'; readonly reason: OwnWordRefusal};

/** Why a word is not taken. */
export type OwnWordRefusal =
  | {readonly kind: 'empty' | 'several' | 'short' | 'full'}
  /** `letter` cannot be fingerspelled. */
  | {readonly kind: 'odd-letter'; readonly letter: string}
  | {readonly kind: 'long'; readonly letters: number}
  | {readonly kind: 'known'; readonly word: string};

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

function whyNot({words}: OwnWords, word: string): OwnWordRefusal | null {
  if (word === '') return {kind: 'empty'};
  if (/\s/.test(word)) return {kind: 'several'};
  const letter = /[^A-Z]/u.exec(word)?.[0];
  if (letter !== undefined) return {kind: 'odd-letter', letter};
  if (word.length < FEWEST_LETTERS) return {kind: 'short'};
  if (word.length > MOST_OWN_WORD_LETTERS) return {kind: 'long', letters: word.length};
  if (words.includes(word)) return {kind: 'known', word};
  return words.length >= MOST_OWN_WORDS ? {kind: 'full'} : null;
}
