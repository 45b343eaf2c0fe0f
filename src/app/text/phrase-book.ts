import {parsePhrases, PhrasesError, type Phrases} from '../../contracts/phrases.ts';
import {changePhrases, type PhraseChange} from '../../core/text/change-phrases.ts';
import {readStored, writeStored, type StoredKey} from '../common/storage.ts';
import {NO_PHRASES, NO_PHRASES_YET, type PhrasesState} from './phrases-state.ts';

const KEY: StoredKey = 'fingerspell.phrases';

/** The person's own phrases as they are kept: every change is written to the device at once. */
export class PhraseBook {
  private current: PhrasesState;
  private isKept = true;
  private readonly storage: Storage | null;

  /** @param storage null where the browser keeps nothing */
  constructor(storage: Storage | null) {
    this.storage = storage;
    this.current = load(storage);
  }

  get state(): PhrasesState {
    return this.current;
  }

  apply(change: PhraseChange): void {
    const own = this.latest();
    const result = changePhrases(own, change);
    if (result.kind === 'refused') {
      this.current = {own, outcome: result};
    } else if (result.phrases === own) {
      this.current = {own, outcome: {kind: 'none'}};
    } else {
      this.isKept = writeStored(this.storage, KEY, result.phrases);
      const {isKept} = this;
      this.current = {own: result.phrases, outcome: {kind: 'changed', change, isKept}};
    }
  }

  /** With what another tab changed, unless this one has something that could not be kept. */
  private latest(): Phrases {
    if (!this.isKept) return this.current.own;
    const stored = load(this.storage);
    return stored.own === NO_PHRASES ? this.current.own : stored.own;
  }
}

/** What is stored but broken is left there until a phrase is added. */
function load(storage: Storage | null): PhrasesState {
  const stored = readStored(storage, KEY);
  if (stored === null) return NO_PHRASES_YET;
  try {
    return {own: parsePhrases(stored), outcome: {kind: 'none'}};
  } catch (error) {
    if (!(error instanceof PhrasesError)) throw error;
    return {own: NO_PHRASES, outcome: {kind: 'unreadable'}};
  }
}
