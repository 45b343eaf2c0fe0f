import type {ReactiveControllerHost} from 'lit';
import {msg, str} from '@lit/localize';
import {
  NO_OWN_WORDS,
  OwnWordsError,
  parseOwnWords,
  type OwnWords,
} from '../../contracts/own-words.ts';
import {addOwnWord, removeOwnWord} from '../../core/words/own-words.ts';
import {ownWordRefusalWords} from './own-word-refusal-words.ts';
import {readStored, writeStored} from '../common/storage.ts';

export interface OwnWordsState {
  readonly own: OwnWords;
  readonly outcome: OwnWordsOutcome;
}

/** How the last change went; `sentence` is for the person. */
export type OwnWordsOutcome =
  | {readonly kind: 'none'}
  | {readonly kind: 'added' | 'removed' | 'refused' | 'unreadable'; readonly sentence: string};

const KEY = 'fingerspell.own-words';

/** The user's own words; every change is written to the device at once. */
export class OwnWordsController {
  private current: OwnWordsState;
  /** Whether the device took the last change. */
  private isKept = true;
  private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  private readonly storage: Storage | null;

  /** @param storage null where the browser keeps nothing */
  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, storage: Storage | null) {
    this.host = host;
    this.storage = storage;
    this.current = load(storage);
  }

  get state(): OwnWordsState {
    return this.current;
  }

  apply({change, word}: {readonly change: 'add' | 'remove'; readonly word: string}): void {
    if (change === 'add') this.add(word);
    else this.remove(word);
  }

  add(text: string): void {
    const own = this.newest();
    const added = addOwnWord(own, text);
    if (added.kind === 'refused') {
      this.change(own, {kind: 'refused', sentence: ownWordRefusalWords(added.reason)});
      return;
    }
    const sentence = this.keep(added.words, msg(str`${added.word} will be offered.`));
    this.change(added.words, {kind: 'added', sentence});
  }

  remove(word: string): void {
    const before = this.newest();
    const own = removeOwnWord(before, word);
    if (own === before) return;
    this.change(own, {kind: 'removed', sentence: this.keep(own, msg(str`${word} is removed.`))});
  }

  /** Another tab may have written words since. */
  private newest(): OwnWords {
    const {own, outcome} = load(this.storage);
    return this.isKept && outcome.kind === 'none' ? own : this.current.own;
  }

  private keep(own: OwnWords, sentence: string): string {
    this.isKept = writeStored(this.storage, KEY, own);
    if (this.isKept) return sentence;
    return `${sentence} ${msg('This browser keeps nothing, so it counts until the page is closed.')}`;
  }

  private change(own: OwnWords, outcome: OwnWordsOutcome): void {
    this.current = {own, outcome};
    this.host.requestUpdate();
  }
}

/** What is stored but broken is left there until a word is added. */
function load(storage: Storage | null): OwnWordsState {
  const stored = readStored(storage, KEY);
  if (stored === null) return {own: NO_OWN_WORDS, outcome: {kind: 'none'}};
  try {
    return {own: parseOwnWords(stored), outcome: {kind: 'none'}};
  } catch (error) {
    if (!(error instanceof OwnWordsError)) throw error;
    const sentence = msg('Your words could not be read. Please add them again.');
    return {own: NO_OWN_WORDS, outcome: {kind: 'unreadable', sentence}};
  }
}
