import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {lettersOf} from '../../src/contracts/alphabet.ts';
import {USUAL_ALPHABET} from '../support/alphabet/alphabet-folder.ts';
import {readAlphabet} from '../support/alphabet/read-alphabet.ts';

const DEMO_LETTERS = 5;

/** What the page's scripts are told of their alphabet, so that what it has no data for is left out of them. @param folder absolute */
export function defineAlphabet(folder: string): Readonly<Record<string, string>> {
  const alphabet = readAlphabet(folder);
  const poses = keysOf(path.join(folder, 'poses.json'));
  const posed = lettersOf(alphabet).filter((letter) => poses.includes(letter));
  const demo = alphabet.id === USUAL_ALPHABET ? 'HELLO' : posed.slice(0, DEMO_LETTERS).join('');
  return {
    BUILT_ALPHABET_ID: JSON.stringify(alphabet.id),
    BUILT_WITH_POSES: String(posed.length > 0),
    BUILT_WITH_LETTERS_TO_LEARN: String(hasLettersToLearn(folder)),
    BUILT_DEMO_TEXT: JSON.stringify(demo),
  };
}

/** Whether any letter of an alphabet is drawn or described. */
export function hasLettersToLearn(folder: string): boolean {
  return ['poses.json', 'hints.json'].some((name) => keysOf(path.join(folder, name)).length > 0);
}

/** Of a file that may be left out. */
function keysOf(file: string): readonly string[] {
  return existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object) : [];
}
