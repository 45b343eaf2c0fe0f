import {lettersOf, type Alphabet} from '../../../src/contracts/alphabet.ts';
import {requireRecord, requireThat} from '../../../src/contracts/alphabet-error.ts';

/**
 * Checks what was read of a `look-alikes.json`.
 * @throws AlphabetError naming what does not fit
 */
export function parseLookAlikes(json: unknown, alphabet: Alphabet): void {
  const letters = lettersOf(alphabet);
  const {groups} = requireRecord(json, 'look-alikes.json');
  requireThat(Array.isArray(groups), 'groups is a list');
  groups.forEach((group: unknown, i) => {
    requireThat(
      typeof group === 'string' && Array.from(group).every((letter) => letters.includes(letter)),
      `groups[${i}] names letters of the alphabet, such as "AST"`,
    );
  });
}
