import {
  parseRecordedWords,
  RecordedWordsError,
  type RecordedWord,
  type RecordedWords,
} from '../../contracts/recorded-words.ts';
import {ofAlphabet, readStored, removeStored, writeStored} from '../common/storage.ts';

const KEY = ofAlphabet('fingerspell.recorded-words');
/**
 * Characters after which there is no room for more: browsers keep about two and a half million for the whole app at the least, and its text and all else must not be
 * kept from it. About fifty words.
 */
export const MOST_STORED = 1_500_000;

export interface RecordedWordsState {
  /** Oldest first. */
  readonly words: readonly RecordedWord[];
  /** What was kept before cannot be read. */
  readonly isUnreadable: boolean;
  /** False where the browser did not keep what was recorded: it is there until the page is closed. */
  readonly isKept: boolean;
  /** No more can be recorded before some is erased. */
  readonly isFull: boolean;
}

/** Keeps recorded words in the form in which they are saved as a file. */
export class RecordedWordsStore {
  private current: RecordedWordsState;
  private file: RecordedWords | null = null;
  private readonly storage: Storage | null;
  private readonly newPerson: () => string;

  /**
   * @param storage null where the browser keeps nothing
   * @param newPerson draws a name for whoever records the first word
   */
  constructor(storage: Storage | null, newPerson: () => string) {
    this.storage = storage;
    this.newPerson = newPerson;
    this.current = this.load();
  }

  get state(): RecordedWordsState {
    return this.current;
  }

  /** What a file of all words says; null when there are none. */
  get text(): string | null {
    return this.file === null ? null : `${JSON.stringify(this.file)}\n`;
  }

  add(word: RecordedWord): void {
    // Another tab may have recorded meanwhile.
    if (this.current.isKept) this.current = this.load();
    const before = this.file ?? emptyFile(this.newPerson());
    this.write({...before, words: [...before.words, word]});
  }

  /** @param recordedAt of the word that is to go */
  erase(recordedAt: string): void {
    if (this.current.isKept) this.current = this.load();
    const {file} = this;
    if (file === null) return;
    const words = file.words.filter((word) => word.recordedAt !== recordedAt);
    if (words.length === 0) this.eraseAll();
    else this.write({...file, words});
  }

  eraseAll(): void {
    removeStored(this.storage, KEY);
    this.file = null;
    this.current = NOTHING;
  }

  private write(file: RecordedWords): void {
    this.file = file;
    const isKept = writeStored(this.storage, KEY, file);
    this.current = {...stateOf(file), isKept};
  }

  private load(): RecordedWordsState {
    const stored = readStored(this.storage, KEY);
    this.file = null;
    if (stored === null) return NOTHING;
    try {
      this.file = parseRecordedWords(stored);
      return stateOf(this.file);
    } catch (error) {
      if (error instanceof RecordedWordsError) return {...NOTHING, isUnreadable: true};
      throw error;
    }
  }
}

const NOTHING: RecordedWordsState = {words: [], isUnreadable: false, isKept: true, isFull: false};

function emptyFile(person: string): RecordedWords {
  return {format: 'fingerspell-recorded-words', version: 1, person, words: []};
}

function stateOf(file: RecordedWords): RecordedWordsState {
  return {...NOTHING, words: file.words, isFull: JSON.stringify(file).length > MOST_STORED};
}
