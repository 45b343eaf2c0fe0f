import type {Alphabet} from '../../../src/contracts/alphabet.ts';
import {requireRecord, requireThat} from '../../../src/contracts/alphabet-error.ts';

/**
 * Checks what was read of a `confusions.json`.
 * @throws AlphabetError naming the letter that does not fit
 */
export function parseConfusions(json: unknown, {held}: Alphabet): void {
  for (const [letter, row] of Object.entries(requireRecord(json, 'confusions.json'))) {
    requireThat(held.includes(letter), `${letter} is no held letter of the alphabet`);
    for (const [read, count] of Object.entries(requireRecord(row, letter))) {
      requireThat(held.includes(read), `${letter}.${read} is no held letter of the alphabet`);
      requireThat(
        typeof count === 'number' && Number.isFinite(count) && count >= 0,
        `${letter}.${read} is a count`,
      );
    }
  }
}
