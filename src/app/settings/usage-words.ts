import {msg, str} from '@lit/localize';
import {unitWords} from './number-words.ts';
import type {Usage} from './usage-controller.ts';

/** What the app takes on the device, in sentences. */
export function usageWords({totalBytes, ownBytes, isLasting}: Usage): readonly string[] {
  const own = sizeWords(ownBytes);
  const made = msg(str`What you made and chose here takes ${own}.`);
  return [...totalWords(totalBytes), made, ...lastingWords(isLasting)];
}

function totalWords(bytes: number | null): readonly string[] {
  // Some browsers count nothing and say so with a zero.
  if (bytes === null || bytes === 0) return [];
  const total = sizeWords(bytes);
  return [msg(str`The app with all its files takes ${total} on this device.`)];
}

function lastingWords(isLasting: boolean | null): readonly string[] {
  if (isLasting === null) return [];
  return isLasting
    ? [msg('The browser keeps it until you delete it.')]
    : [
        msg(
          'The browser may clear it when space runs short, or after some weeks without a visit. On the home screen it is safer.',
        ),
      ];
}

/** As stores and phones count: a thousand bytes, a million bytes. */
function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return unitWords(bytes / 1_000_000, 'megabyte');
  return unitWords(Math.ceil(bytes / 1000), 'kilobyte');
}
