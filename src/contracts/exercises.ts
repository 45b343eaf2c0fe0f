import {lettersOf, type Alphabet} from './alphabet.ts';
import {requireRecord, requireThat} from './alphabet-error.ts';

/** Words with spaces between them, in as many texts as is handy. */
export type WordTexts = readonly string[];

/** Words to practise with: what `exercises.json` of an alphabet says. Without it they are taken from its `words.txt`. */
export interface Exercises {
  /** Short words to spell. */
  readonly practise?: WordTexts;
  /** Words to record as they are spelled. */
  readonly record?: WordTexts;
  /** Words to watch and type. */
  readonly watch?: {
    readonly common?: WordTexts;
    readonly names?: WordTexts;
    readonly places?: WordTexts;
  };
}

const LISTS = ['practise', 'record'];
const WATCHED = ['common', 'names', 'places'];

/**
 * Checks what was read of an `exercises.json`.
 * @throws AlphabetError naming the list or the word that does not fit
 */
export function parseExercises(json: unknown, alphabet: Alphabet): Exercises {
  const all = requireRecord(json, 'exercises.json');
  const {watch = {}, ...lists} = all;
  const watched = requireRecord(watch, 'watch');
  requireLists(lists, LISTS, '', alphabet);
  requireLists(watched, WATCHED, 'watch.', alphabet);
  return all;
}

function requireLists(
  lists: Readonly<Record<string, unknown>>,
  names: readonly string[],
  place: string,
  alphabet: Alphabet,
): void {
  const letters = lettersOf(alphabet);
  for (const [name, texts] of Object.entries(lists)) {
    requireThat(names.includes(name), `there is no list "${place}${name}"`);
    requireThat(
      Array.isArray(texts) && texts.every((text) => typeof text === 'string'),
      `${place}${name} is a list of texts with words`,
    );
    const words = texts.flatMap((text) => text.split(/\s+/));
    const odd = words.find((word) => Array.from(word).some((letter) => !letters.includes(letter)));
    requireThat(
      odd === undefined,
      `${place}${name}: "${odd ?? ''}" has letters that the alphabet has not`,
    );
  }
}
