import {readFileSync} from 'node:fs';
import path from 'node:path';
import {AlphabetError, parseAlphabet, type Alphabet} from '../../../src/contracts/alphabet.ts';
import {CommandError} from '../command-line/command-line.ts';

/** @throws CommandError in one line: the file and what does not fit */
export function readAlphabet(folder: string): Alphabet {
  const file = path.join(folder, 'alphabet.json');
  try {
    return parseAlphabet(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof AlphabetError || error instanceof SyntaxError || isMissing(error)) {
      throw new CommandError(`${file}: ${error.message}`);
    }
    throw error;
  }
}

function isMissing(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
