import {msg, str} from '@lit/localize';
import {unitWords} from './number-words.ts';
import type {Usage} from './usage-controller.ts';

/** What the app takes on the device, in sentences. */
export function usageWords({totalBytes, ownBytes}: Usage): readonly string[] {
  const own = sizeWords(ownBytes);
  const made = msg(str`What you made and chose here takes ${own}.`);
  // Some browsers count nothing and say so with a zero.
  if (totalBytes === null || totalBytes === 0) return [made];
  const total = sizeWords(totalBytes);
  return [msg(str`The app with all its files takes ${total} on this device.`), made];
}

/** As stores and phones count: a thousand bytes, a million bytes. */
function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return unitWords(bytes / 1_000_000, 'megabyte');
  return unitWords(Math.ceil(bytes / 1000), 'kilobyte');
}
