import {lettersOf, type Alphabet} from './alphabet.ts';
import {requireRecord, requireThat} from './alphabet-error.ts';

/** What `measures.json` of an alphabet says; `npm run alphabet` writes it from the poses. */
export interface LetterMeasures {
  /**
   * The drawn hand in every letter, those that move as they begin: its MEASURES in their order, then the palm's `along` and `out` (measure-hand.ts). Degrees and palm
   * lengths of the bones themselves.
   */
  readonly drawn: Readonly<Record<string, readonly number[]>>;
  /** Where people make a letter otherwise than the drawing: measures by name, as they are seen. */
  readonly people: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Checks what was read of a `measures.json`.
 * @throws AlphabetError naming the letter that does not fit
 */
export function parseMeasures(json: unknown, alphabet: Alphabet): LetterMeasures {
  const letters = lettersOf(alphabet);
  const {drawn, people} = requireRecord(json, 'measures.json');
  for (const [letter, row] of Object.entries(requireRecord(drawn, 'drawn'))) {
    requireThat(letters.includes(letter), `${letter} is no letter of the alphabet`);
    requireThat(Array.isArray(row) && row.every(Number.isFinite), `drawn.${letter} is numbers`);
  }
  for (const [letter, numbers] of Object.entries(requireRecord(people, 'people'))) {
    const values = Object.values(requireRecord(numbers, `people.${letter}`));
    requireThat(values.every(Number.isFinite), `people.${letter} is numbers by name`);
  }
  return json as LetterMeasures;
}
