import {MOST_OWN_WORD_LETTERS} from '../../src/contracts/own-words.ts';
import {spell, type Spelling} from '../../src/core/text/spell.ts';
import {offerWords, type WordCandidate} from '../../src/core/words/offer-words.ts';
import {searchWords, startWordSearch, type Lexicon} from '../../src/core/words/search-words.ts';
import {spelledWord, wordAtCaret} from '../../src/core/words/word-at-caret.ts';

/** Which of the words offered is taken, the likeliest first; undefined where the letters stay as they were read. */
type Choice = (offered: readonly WordCandidate[]) => WordCandidate | undefined;

/** What a text becomes when at the end of every word the first word offered is taken, where there is one. */
export function takeFirstOffers(spelling: Spelling, lexicons: readonly Lexicon[]): string {
  return takeOffers(spelling, lexicons, ([first]) => first);
}

/**
 * What a text becomes when at the end of every word the word that was meant is taken, where it is offered.
 * @param meant the text that was spelled
 */
export function takeMeantOffers(
  spelling: Spelling,
  lexicons: readonly Lexicon[],
  meant: string,
): string {
  const words = new Set(meant.split(' '));
  return takeOffers(spelling, lexicons, (offered) => offered.find(({word}) => words.has(word)));
}

function takeOffers(spelling: Spelling, lexicons: readonly Lexicon[], choose: Choice): string {
  const ends = [...spelling.text.matchAll(/\S+/g)].map(({index, 0: word}) => index + word.length);
  const start = startWordSearch(lexicons);
  return ends
    .reverse()
    .reduce((text, end) => {
      const there = spell(text, {kind: 'move', to: end});
      const word = wordAtCaret(there);
      if (word === null || word.letters.length > MOST_OWN_WORD_LETTERS) return there;
      const search = searchWords(start, word.letters);
      const taken = search === null ? undefined : choose(offerWords(search, word.stage).candidates);
      return taken === undefined
        ? there
        : spell(there, {kind: 'word', word: taken.word, replaces: spelledWord(word)});
    }, spelling)
    .text.trim();
}
