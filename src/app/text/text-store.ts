import {mergeTexts} from '../../core/text/merge-texts.ts';
import {EMPTY_SPELLING, type Spelling} from '../../core/text/spell.ts';
import {readStored, writeStored} from '../common/storage.ts';

const KEY = 'fingerspell.text';
/** More is nobody's spelling; it keeps a broken store from freezing the page. */
export const MAX_LENGTH = 10_000;

/** Tells of changes that other tabs make to the storage: the window. */
export type StorageEvents = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/** What lies in the storage. */
interface StoredText {
  readonly text: string;
  readonly caret: number;
  /** The text it took the place of; null when that is not known. */
  readonly from: string | null;
}

/**
 * Keeps the text through reloads and crashes: it is written at every change, and read at the start. Tabs share it: each takes over what another wrote, and
 * where both wrote at once both parts stay; at the worst a letter stands twice.
 */
export class TextStore {
  private readonly storage: Storage | null;
  /** The text that was read or written last. */
  private known = '';
  /** Whether this tab wrote it. */
  private isOurs = false;

  constructor(storage: Storage | null) {
    this.storage = storage;
  }

  load(): Spelling {
    const stored = parseText(readStored(this.storage, KEY));
    if (stored === null) return EMPTY_SPELLING;
    const {text, caret} = stored;
    this.known = text;
    const scores = Array.from({length: text.length}, () => null);
    return {text, caret, scores, past: [], future: []};
  }

  /** @returns whether it could be kept */
  save({text, caret}: Spelling): boolean {
    const record: StoredText = {text, caret, from: this.known};
    if (!writeStored(this.storage, KEY, record)) return false;
    this.isOurs ||= text !== this.known;
    this.known = text;
    return true;
  }

  /** Writes the text unless it is what lies there: writing that again could undo what another tab writes at this moment. */
  keep(spelling: Spelling): void {
    if (spelling.text !== this.known) this.save(spelling);
  }

  /**
   * What the text should be now that another tab wrote one.
   * @param current this tab's text, which may not have been kept
   * @returns null when no other tab wrote since
   */
  takeOver(current: string): string | null {
    return this.settle(parseText(readStored(this.storage, KEY)), current);
  }

  /**
   * Calls back with what the text should be whenever another tab wrote one.
   * @param current this tab's text
   * @returns ends it
   */
  follow(events: StorageEvents, current: () => string, take: (text: string) => void): () => void {
    const onStorage = ({key, newValue}: StorageEvent) => {
      if (key !== KEY || newValue === null) return;
      const text = this.settle(parseText(toJson(newValue)), current());
      if (text !== null) take(text);
    };
    events.addEventListener('storage', onStorage);
    return () => events.removeEventListener('storage', onStorage);
  }

  private settle(stored: StoredText | null, current: string): string | null {
    if (stored === null || stored.text === this.known) return null;
    const hasSeenOurs = !this.isOurs || stored.from === this.known;
    const isUnchanged = current === this.known;
    this.known = stored.text;
    this.isOurs = false;
    return hasSeenOurs && isUnchanged ? stored.text : mergeTexts(current, stored.text);
  }
}

/** Reads anything as a text: a caret outside the text moves to its end; null for what holds no text. */
function parseText(stored: unknown): StoredText | null {
  const {text, caret, from}: {text?: unknown; caret?: unknown; from?: unknown} = {
    ...(stored ?? {}),
  };
  if (typeof text !== 'string') return null;
  const kept = text.slice(0, MAX_LENGTH);
  const fits = Number.isInteger(caret) && Number(caret) >= 0 && Number(caret) <= kept.length;
  return {
    text: kept,
    caret: fits ? Number(caret) : kept.length,
    from: typeof from === 'string' ? from : null,
  };
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
