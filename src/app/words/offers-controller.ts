import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {msg} from '@lit/localize';
import {MOST_OWN_WORD_LETTERS, type OwnWords} from '../../contracts/own-words.ts';
import type {SpellAction, Spelling} from '../../core/text/spell.ts';
import type {FindWords} from '../../core/words/find-words.ts';
import type {WordSearch} from '../../core/words/search-words.ts';
import {spelledWord, wordAtCaret, type WordAtCaret} from '../../core/words/word-at-caret.ts';
import type {WordTrie} from '../../core/words/word-trie.ts';

export type OffersState =
  /** `hasKeys`: the keys 1, 2, 3 accept; after a space they type, for numbers follow there. */
  | {readonly kind: 'words'; readonly words: readonly string[]; readonly hasKeys: boolean}
  /** No words can be offered; the sentence says why and what to do. */
  | {readonly kind: 'failed'; readonly message: string};

export interface OffersOptions {
  readonly spelling: () => Spelling;
  readonly ownWords: () => OwnWords;
  readonly loadWords: () => Promise<WordTrie>;
  readonly apply: (action: SpellAction) => void;
  /** Says a sentence to screen readers. */
  readonly say: (sentence: string) => void;
}

export const NO_OFFERS: OffersState = {kind: 'words', words: [], hasKeys: false};

function failedMessage(): string {
  return msg('No words are offered: their list did not load. Reload the page to try again.');
}

/** Likeliest first. */
export function offeredWords(offers: OffersState): readonly string[] {
  return offers.kind === 'words' ? offers.words : [];
}

type WordList =
  | {readonly kind: 'waiting'}
  | {readonly kind: 'loading'}
  | {readonly kind: 'ready'; readonly trie: WordTrie; readonly find: FindWords}
  | {readonly kind: 'failed'};

/** What the offers were last made of; the search goes on from where it was while only the text changes. */
interface Made {
  readonly spelling: Spelling;
  readonly ownWords: OwnWords;
  readonly search: WordSearch;
  readonly word: WordAtCaret | null;
  readonly offers: OffersState;
}

/** All that was offered since a word was begun: a chip that is pressed may show what was offered a moment ago. */
interface OfferedLately {
  /** UTF-16 units of the text before the word. */
  readonly from: number;
  readonly words: ReadonlySet<string>;
}

/** Offers words for the word at the caret. One that was accepted or turned down is left alone until its letters change. */
export class OffersController implements ReactiveController {
  private list: WordList = {kind: 'waiting'};
  private made: Made | null = null;
  private lately: OfferedLately | null = null;
  /** What {@link placeOf} gives for the word that is left alone. */
  private settled: string | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly options: OffersOptions;

  constructor(host: ReactiveControllerHost, options: OffersOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.list.kind === 'waiting') void this.load();
  }

  get state(): OffersState {
    switch (this.list.kind) {
      case 'waiting':
      case 'loading':
        return NO_OFFERS;
      case 'failed':
        return {kind: 'failed', message: failedMessage()};
      case 'ready':
        return this.offersOf(this.list.trie, this.list.find);
    }
  }

  /** Puts a word that is offered, or was since the word was begun, in the place of the letters; anything else does nothing. */
  accept(word: string): void {
    const old = wordAtCaret(this.options.spelling());
    if (old === null || !this.wasOffered(word, old)) return;
    this.settled = `${old.from} ${word}`;
    this.options.apply({kind: 'word', word, replaces: spelledWord(old)});
  }

  /** Offers nothing more for the word as it stands. */
  dismiss(): void {
    this.settled = placeOf(wordAtCaret(this.options.spelling()));
    this.made = null;
    this.host.requestUpdate();
  }

  private wasOffered(word: string, {from}: WordAtCaret): boolean {
    if (offeredWords(this.state).includes(word)) return true;
    return this.lately?.from === from && this.lately.words.has(word);
  }

  private async load(): Promise<void> {
    this.list = {kind: 'loading'};
    try {
      const {findWords: find} = await import('../../core/words/find-words.ts');
      this.list = {kind: 'ready', trie: await this.options.loadWords(), find};
    } catch {
      this.list = {kind: 'failed'};
      this.options.say(failedMessage());
    }
    this.host.requestUpdate();
  }

  private offersOf(trie: WordTrie, find: FindWords): OffersState {
    const [spelling, ownWords] = [this.options.spelling(), this.options.ownWords()];
    const last = this.made?.ownWords === ownWords ? this.made : null;
    if (last?.spelling === spelling) return last.offers;
    const before =
      last?.search ?? find.startWordSearch([find.ownLexicon(ownWords), {trie, source: 'list'}]);
    const word = wordAtCaret(spelling);
    const search = word === null ? before : (follow(find, before, word) ?? before);
    const isOpen =
      word !== null && placeOf(word) !== this.settled && search.letters === word.letters;
    const offers = isOpen ? (keepOffers(last, word) ?? offersFor(find, search, word)) : NO_OFFERS;
    this.made = {spelling, ownWords, search, word, offers};
    this.lately = addOffered(this.lately, word, offers);
    return offers;
  }
}

/** Null for what is no word of the alphabet, and for what is longer than any. */
function follow(
  {searchWords}: FindWords,
  search: WordSearch,
  {letters}: WordAtCaret,
): WordSearch | null {
  return letters.length > MOST_OWN_WORD_LETTERS ? null : searchWords(search, letters);
}

function offersFor({offerWords}: FindWords, search: WordSearch, word: WordAtCaret): OffersState {
  const {raw, candidates} = offerWords(search, word.stage);
  const isUnderWay = word.stage === 'under-way';
  // A finished word that is right as it stands would only be replaced by itself.
  const useful = candidates.filter((one) => isUnderWay || one.word !== raw);
  return {kind: 'words', words: useful.map((one) => one.word), hasKeys: isUnderWay};
}

/** What was offered for a word stays as it is when the word ends, so that no tap in that moment takes another word; null where there is nothing to keep. */
function keepOffers(last: Made | null, word: WordAtCaret): OffersState | null {
  if (last?.word?.stage !== 'under-way' || word.stage !== 'finished') return null;
  if (placeOf(last.word) !== placeOf(word)) return null;
  const words = offeredWords(last.offers);
  return words.some((one) => one !== spelledWord(word))
    ? {kind: 'words', words, hasKeys: false}
    : null;
}

function addOffered(
  lately: OfferedLately | null,
  word: WordAtCaret | null,
  offers: OffersState,
): OfferedLately | null {
  if (word === null) return null;
  const before = lately?.from === word.from ? lately.words : [];
  return {from: word.from, words: new Set([...before, ...offeredWords(offers)])};
}

/** Tells a word from others, and from itself with other letters. */
function placeOf(word: WordAtCaret | null): string | null {
  return word === null ? null : `${word.from} ${spelledWord(word)}`;
}
