import {EMPTY_SPELLING, type Spelling} from '../core/spell.ts';
import {readStored, writeStored} from './storage.ts';

const KEY = 'fingerspell.text';
/** More is nobody's spelling; it keeps a broken store from freezing the page. */
const MAX_LENGTH = 10_000;

/** Keeps the text through reloads and crashes: it is written at every change, and read once at the start. */
export class TextStore {
  private readonly storage: Storage | null;

  constructor(storage: Storage | null) {
    this.storage = storage;
  }

  load(): Spelling {
    return parseText(readStored(this.storage, KEY));
  }

  /** @returns whether it could be kept */
  save({text, caret}: Spelling): boolean {
    return writeStored(this.storage, KEY, {text, caret});
  }
}

/** Reads anything as a text: what does not fit becomes empty, a caret outside the text moves to its end. */
function parseText(stored: unknown): Spelling {
  const {text, caret}: {text?: unknown; caret?: unknown} = {...(stored ?? {})};
  if (typeof text !== 'string') return EMPTY_SPELLING;
  const kept = text.slice(0, MAX_LENGTH);
  const fits = Number.isInteger(caret) && Number(caret) >= 0 && Number(caret) <= kept.length;
  return {
    text: kept,
    caret: fits ? Number(caret) : kept.length,
    scores: Array.from({length: kept.length}, () => null),
    past: [],
  };
}
