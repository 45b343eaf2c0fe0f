import {MOST_OWN_WORD_LETTERS} from '../../src/contracts/own-words.ts';
import {spell, type Spelling} from '../../src/core/text/spell.ts';
import {offerWords} from '../../src/core/words/offer-words.ts';
import {searchWords, startWordSearch, type Lexicon} from '../../src/core/words/search-words.ts';
import {spelledWord, wordAtCaret} from '../../src/core/words/word-at-caret.ts';

/** What a text becomes when at the end of every word the first word offered is taken, where there is one. */
export function takeFirstOffers(spelling: Spelling, lexicons: readonly Lexicon[]): string {
  const ends = [...spelling.text.matchAll(/\S+/g)].map(({index, 0: word}) => index + word.length);
  const start = startWordSearch(lexicons);
  return ends
    .reverse()
    .reduce((text, end) => {
      const there = spell(text, {kind: 'move', to: end});
      const word = wordAtCaret(there);
      if (word === null || word.letters.length > MOST_OWN_WORD_LETTERS) return there;
      const search = searchWords(start, word.letters);
      const first = search === null ? undefined : offerWords(search, word.stage).candidates[0];
      return first === undefined
        ? there
        : spell(there, {kind: 'word', word: first.word, replaces: spelledWord(word)});
    }, spelling)
    .text.trim();
}
