import {existsSync} from 'node:fs';
import path from 'node:path';
import {fail} from '../command-line/command-line.ts';
import {fromRoot} from '../files/paths.ts';

/** The alphabet of a program that was given none. */
export const USUAL_ALPHABET = 'asl';

/** The folder of the alphabet that this command is of, absolute. */
export function alphabetFolder(): string {
  return process.env.FINGERSPELL_ALPHABET ?? alphabetNamed(USUAL_ALPHABET);
}

/** The folder of an alphabet that lies in the repository. */
export function alphabetNamed(id: string): string {
  return fromRoot('static', 'alphabets', id);
}

/** The folder that a person named, absolute. @throws CommandError when it holds no alphabet */
export function findAlphabet(name: string): string {
  const places = name === '' ? [] : [path.resolve(alphabetNamed(name)), path.resolve(name)];
  const found = places.find((place) => existsSync(path.join(place, 'alphabet.json')));
  return (
    found ??
    fail(
      `--alphabet takes folders with an alphabet.json, or names of those in static/alphabets, not "${name}"`,
    )
  );
}

/** Where the network of an alphabet lies; the American one is older than alphabets and stays where it was. */
export function networkFolderOf(alphabet = alphabetFolder()): string {
  return alphabet === alphabetNamed(USUAL_ALPHABET)
    ? fromRoot('static', 'models', 'letters')
    : path.join(alphabet, 'network');
}

/** Where commands keep what they make on the way to this alphabet's network. */
export function workFolder(...parts: readonly string[]): string {
  const folder = alphabetFolder();
  const own = folder === alphabetNamed(USUAL_ALPHABET) ? [] : [path.basename(folder)];
  return fromRoot('.cache', ...own, ...parts);
}
