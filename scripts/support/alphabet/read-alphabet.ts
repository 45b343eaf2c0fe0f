import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseAlphabet, type Alphabet} from '../../../src/contracts/alphabet.ts';
import {parsePoses} from '../../../src/contracts/letter-pose.ts';
import {parseStrokes} from '../../../src/contracts/stroke-shape.ts';
import {CommandError} from '../command-line/command-line.ts';

/**
 * Reads an alphabet and checks its strokes and poses, if there are any.
 * @throws CommandError in one line: the file and what does not fit
 */
export function readAlphabet(folder: string): Alphabet {
  const alphabet = readFile(path.join(folder, 'alphabet.json'), parseAlphabet);
  const parts = {'strokes.json': parseStrokes, 'poses.json': parsePoses};
  for (const [name, parse] of Object.entries(parts)) {
    const file = path.join(folder, name);
    if (existsSync(file)) readFile(file, (json) => parse(json, alphabet));
  }
  return alphabet;
}

function readFile<T>(file: string, parse: (json: unknown) => T): T {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new CommandError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
