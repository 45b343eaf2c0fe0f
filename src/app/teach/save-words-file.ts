import type {Clock} from '../../contracts/clock.ts';
import {saveFile} from '../common/save-file.ts';

/** Milliseconds in which the browser has surely taken the file. */
const KEPT_MS = 60_000;

/** Saves recorded words as a file, which is named after the day. @param text JSON, see `RecordedWords` */
export function saveWordsFile(document: Document, clock: Clock, text: string, now: Date): void {
  const url = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  saveFile(document, `fingerspell-words-${now.toISOString().slice(0, 10)}.json`, url);
  clock.setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
