import type {Handedness} from '../../contracts/recognition.ts';
import {WORD_LISTS, type WordKind} from '../../core/watch/word-lists.ts';
import type {WordLength} from '../../core/watch/words-of-length.ts';
import {SKIN_TONES} from '../../signing-hand/hand-look.ts';
import {ofAlphabet, readStored, writeStored} from '../common/storage.ts';

/** How somebody wants to watch. */
export interface WatchChoices {
  /** Words of the app's own, or those of the person's list. */
  readonly words: WordKind | 'own';
  readonly length: WordLength;
  /** Null: now one, now the other. */
  readonly hand: Handedness | null;
  /** One of the skin tones; null: another for each word. */
  readonly skin: string | null;
}

export const DEFAULT_WATCH_CHOICES: WatchChoices = {
  words: 'common',
  length: 'short',
  hand: null,
  skin: null,
};

const KEY = ofAlphabet('fingerspell.watch-choices');
const KINDS: readonly WatchChoices['words'][] = ['common', 'names', 'places', 'own'];
/** An alphabet may have no words of a kind. */
const WORDS = KINDS.filter((kind) => kind === 'own' || WORD_LISTS[kind].length > 0);
const LENGTHS: readonly WordLength[] = ['any', 'short', 'medium', 'long'];
const HANDS: readonly Handedness[] = ['left', 'right'];

/** What was chosen for watching, as it is kept on the device. */
export class WatchStore {
  private readonly storage: Storage | null;

  /** @param storage null where the browser keeps nothing */
  constructor(storage: Storage | null) {
    this.storage = storage;
  }

  load(): WatchChoices {
    const stored = readStored(this.storage, KEY);
    const fields: Readonly<Record<string, unknown>> = {...(stored ?? {})};
    const {words, length, hand, skin} = fields;
    return {
      words: WORDS.find((one) => one === words) ?? WORDS[0] ?? DEFAULT_WATCH_CHOICES.words,
      length: LENGTHS.find((one) => one === length) ?? DEFAULT_WATCH_CHOICES.length,
      hand: HANDS.find((one) => one === hand) ?? null,
      skin: SKIN_TONES.find((one) => one === skin) ?? null,
    };
  }

  save(choices: WatchChoices): void {
    writeStored(this.storage, KEY, choices);
  }
}
