import {requireRecord, requireThat} from './alphabet-error.ts';

/** A manual alphabet of one hand: what `alphabet.json` in its folder says (docs/alphabets.md). */
export interface Alphabet {
  readonly format: 1;
  /** Small letters and hyphens; the name of its folder. */
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /** BCP 47, of the words it spells. */
  readonly language: string;
  /** The letters that are held still, one sign each: the network's outputs, in order. */
  readonly held: string;
  readonly moving: readonly MovingLetter[];
  /** Held letters in whose shape hands rest or point without spelling. */
  readonly restingShapes: string;
  /** Held letters in whose shape hands point: they alone are no word. */
  readonly pointingShapes: string;
  /** How a letter comes twice: the hand slides or bounces in it, or has to let go of it. */
  readonly doubles: 'slide' | 'release';
  /** Whether a lowered hand ends a word. */
  readonly space: 'pause' | 'none';
}

/** A letter that is drawn in the air. Without a stroke in `strokes.json` it is known but not read. */
export interface MovingLetter {
  readonly letter: string;
  /** The held letters that its shape is read as, the usual one first; empty where that is not known. */
  readonly beginsAs: string;
}

/** What a model card says of the alphabet that its network reads. */
export type AlphabetName = Pick<Alphabet, 'id' | 'name' | 'language'>;

const DOUBLES: readonly unknown[] = ['slide', 'release'];
const SPACES: readonly unknown[] = ['pause', 'none'];
const FIELDS = [
  ...['format', 'id', 'name', 'language', 'held', 'moving'],
  ...['restingShapes', 'pointingShapes', 'doubles', 'space'],
];

/**
 * Checks what was read of an `alphabet.json`.
 * @throws AlphabetError naming the field that does not fit, and what it should be
 */
export function parseAlphabet(json: unknown): Alphabet {
  const all = requireRecord(json, 'an alphabet');
  const {format, id, name, language, held, moving, doubles, space} = all;
  const {restingShapes, pointingShapes} = all;
  const unknown = Object.keys(all).find((field) => !FIELDS.includes(field));
  requireThat(unknown === undefined, `there is no field "${unknown ?? ''}"`);
  requireThat(format === 1, `format is ${JSON.stringify(format)}, not 1`);
  requireThat(matches(id, /^[a-z][a-z0-9-]*$/), 'id is small letters, digits and hyphens');
  requireThat(matches(name, /\S/), 'name is a text');
  requireThat(matches(language, /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), 'language is a tag such as "nl"');
  requireThat(
    areLetters(held) && held.length >= 2,
    'held is two capitals A to Z or more, such as "ABC": digits and signs of several letters cannot be read',
  );
  requireThat(!hasTwice(held), `held names a letter twice: ${held}`);
  requireMoving(moving, held);
  requireThat(isPartOf(restingShapes, held), 'restingShapes names letters of held only');
  requireThat(isPartOf(pointingShapes, held), 'pointingShapes names letters of held only');
  requireThat(DOUBLES.includes(doubles), `doubles is ${DOUBLES.join(' or ')}`);
  requireThat(SPACES.includes(space), `space is ${SPACES.join(' or ')}`);
  return all as unknown as Alphabet;
}

/** Held and moving. */
export function lettersOf({held, moving}: Pick<Alphabet, 'held' | 'moving'>): readonly string[] {
  return [...held.split(''), ...moving.map(({letter}) => letter)];
}

function requireMoving(moving: unknown, held: string): void {
  requireThat(Array.isArray(moving), 'moving is a list');
  const letters = moving.map((value: unknown, i) => {
    const {letter, beginsAs, ...rest} = requireRecord(value, `moving[${i}]`);
    const [unknown] = Object.keys(rest);
    requireThat(unknown === undefined, `moving[${i}]: there is no field "${unknown ?? ''}"`);
    requireThat(
      areLetters(letter) && letter.length === 1,
      `moving[${i}].letter is one capital A to Z`,
    );
    requireThat(!held.includes(letter), `${letter} is both held and moving`);
    requireThat(
      isPartOf(beginsAs, held),
      `moving[${i}].beginsAs names held letters, the usual one first; empty where that is not known`,
    );
    return letter;
  });
  requireThat(!hasTwice(letters.join('')), 'moving names a letter twice');
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function areLetters(value: unknown): value is string {
  return matches(value, /^[A-Z]+$/);
}

function isPartOf(value: unknown, held: string): value is string {
  return typeof value === 'string' && Array.from(value).every((letter) => held.includes(letter));
}

function hasTwice(letters: string): boolean {
  return new Set(letters).size < letters.length;
}
