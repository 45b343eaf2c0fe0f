import {lettersOf, type Alphabet} from './alphabet.ts';
import {requireRecord, requireThat} from './alphabet-error.ts';

/** How each letter is made, in words: what `hints.json` of an alphabet says, by letter. */
export type LetterHints = Readonly<Record<string, string>>;

/**
 * Checks what was read of a `hints.json`.
 * @throws AlphabetError naming the letter that does not fit
 */
export function parseHints(json: unknown, alphabet: Alphabet): LetterHints {
  const letters = lettersOf(alphabet);
  for (const [letter, hint] of Object.entries(requireRecord(json, 'hints.json'))) {
    requireThat(letters.includes(letter), `${letter} is no letter of the alphabet`);
    requireThat(typeof hint === 'string' && /\S/.test(hint), `${letter} is described by a text`);
  }
  return json as LetterHints;
}
