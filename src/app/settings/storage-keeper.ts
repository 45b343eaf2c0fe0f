import {ofAlphabet, readStored, type StoredKey} from '../common/storage.ts';

/** What the browser is asked to keep. ref: https://storage.spec.whatwg.org/#storagemanager */
export type LastingStorage = Pick<StorageManager, 'persist' | 'persisted'>;

export interface StorageKeeperOptions {
  /** Null where the browser keeps nothing. */
  readonly storage: Storage | null;
  /** Undefined where the browser promises nothing. */
  readonly lasting: LastingStorage | undefined;
  /** Whether the app lies on the home screen. */
  readonly isInstalled: () => boolean;
}

/** What a person would miss, each by the field that is empty as long as there is none. Settings are chosen again in a moment. */
const MISSED: readonly (readonly [StoredKey, string])[] = [
  ['fingerspell.text', 'text'],
  ['fingerspell.own-words', 'words'],
  ['fingerspell.phrases', 'phrases'],
  [ofAlphabet('fingerspell.own-hand'), 'frames'],
  [ofAlphabet('fingerspell.practice'), 'letters'],
  [ofAlphabet('fingerspell.recorded-words'), 'words'],
  [ofAlphabet('fingerspell.practice'), 'watch'],
];

/**
 * Asks the browser to keep what is stored here for good, as soon as there is something to lose and not before: some browsers ask the person. Otherwise
 * it may go when space runs short, or after a week without a visit.
 */
export class StorageKeeper {
  private hasAsked = false;
  private readonly options: StorageKeeperOptions;

  constructor(options: StorageKeeperOptions) {
    this.options = options;
  }

  /** Looks whether it is time to ask; asks once. */
  async look(): Promise<void> {
    const {lasting} = this.options;
    if (lasting === undefined || this.hasAsked || !this.hasSomethingToLose()) return;
    this.hasAsked = true;
    try {
      if (!(await lasting.persisted())) await lasting.persist();
    } catch {
      // Private windows keep nothing for good.
    }
  }

  private hasSomethingToLose(): boolean {
    const {storage, isInstalled} = this.options;
    return (
      isInstalled() || MISSED.some(([key, field]) => hasContent(readStored(storage, key), field))
    );
  }
}

/** Whether a stored record has something in this field: a text, a list, or an object with entries. */
function hasContent(stored: unknown, field: string): boolean {
  const fields: Readonly<Record<string, unknown>> = {...(stored ?? {})};
  return Object.keys(Object(fields[field]) as object).length > 0;
}
