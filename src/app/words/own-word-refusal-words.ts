import {msg, str} from '@lit/localize';
import {MOST_OWN_WORD_LETTERS, MOST_OWN_WORDS} from '../../contracts/own-words.ts';
import type {OwnWordRefusal} from '../../core/words/own-words.ts';

/** Why a word is not taken, and what to do, in one sentence. */
export function ownWordRefusalWords(refusal: OwnWordRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return msg('Type a word first.');
    case 'several':
      return msg('Add one word at a time: spaces cannot be fingerspelled.');
    case 'odd-letter':
      return msg(str`Only the letters A to Z can be fingerspelled, not “${refusal.letter}”.`);
    case 'short':
      return msg('A word needs two letters or more.');
    case 'long':
      return msg(
        str`A word may have up to ${MOST_OWN_WORD_LETTERS} letters; this one has ${refusal.letters}.`,
      );
    case 'known':
      return msg(str`${refusal.word} is among your words already.`);
    case 'full':
      return msg(str`There is room for ${MOST_OWN_WORDS} words: remove one first.`);
  }
}
