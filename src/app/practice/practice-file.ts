import type {PracticeProgress} from '../../contracts/practice-progress.ts';
import type {Clock} from '../../contracts/clock.ts';
import {saveFile} from '../common/save-file.ts';

/** Milliseconds in which the browser has surely taken the file. */
const KEPT_MS = 60_000;

/** Saves progress as a JSON file, which is named after the day. @param day `YYYY-MM-DD` */
export function savePractice(
  document: Document,
  clock: Clock,
  progress: PracticeProgress,
  day: string,
): void {
  const text = `${JSON.stringify(progress, null, 2)}\n`;
  const url = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  saveFile(document, `fingerspell-practice-${day}.json`, url);
  clock.setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
