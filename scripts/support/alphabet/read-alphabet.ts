import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseAlphabet, type Alphabet} from '../../../src/contracts/alphabet.ts';
import {parseExercises} from '../../../src/contracts/exercises.ts';
import {parseHints} from '../../../src/contracts/letter-hints.ts';
import {parseMeasures} from '../../../src/contracts/letter-measures.ts';
import {parsePoses} from '../../../src/contracts/letter-pose.ts';
import {parseStrokes} from '../../../src/contracts/stroke-shape.ts';
import {CommandError} from '../command-line/command-line.ts';
import {alphabetNamed, USUAL_ALPHABET} from './alphabet-folder.ts';
import {parseConfusions} from './parse-confusions.ts';
import {parseLookAlikes} from './parse-look-alikes.ts';
import {parseTraining} from './parse-training.ts';

/** The files that may be left out, each with what checks it. */
const PARTS: Readonly<Record<string, (json: unknown, alphabet: Alphabet) => unknown>> = {
  'strokes.json': parseStrokes,
  'poses.json': parsePoses,
  'measures.json': parseMeasures,
  'hints.json': parseHints,
  'exercises.json': parseExercises,
  'training.json': parseTraining,
  'look-alikes.json': parseLookAlikes,
  'confusions.json': parseConfusions,
};

/**
 * Reads an alphabet and checks all files of it that there are.
 * @throws CommandError in one line: the file and what does not fit
 */
export function readAlphabet(folder: string): Alphabet {
  const file = path.join(folder, 'alphabet.json');
  const alphabet = readFile(file, parseAlphabet);
  requireOwnName(alphabet, folder, file);
  for (const [name, parse] of Object.entries(PARTS)) {
    const part = path.join(folder, name);
    if (existsSync(part)) readFile(part, (json) => parse(json, alphabet));
  }
  return alphabet;
}

/** Work, built scripts and what is kept on devices are told apart by the id. */
function requireOwnName({id}: Alphabet, folder: string, file: string): void {
  const name = path.basename(path.resolve(folder));
  if (id !== name) {
    throw new CommandError(`${file}: id is "${id}", but its folder is called "${name}"`);
  }
  if (id === USUAL_ALPHABET && path.resolve(folder) !== alphabetNamed(USUAL_ALPHABET)) {
    throw new CommandError(`${file}: "${id}" is the American alphabet of static/alphabets`);
  }
}

function readFile<T>(file: string, parse: (json: unknown) => T): T {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new CommandError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
