import fs from 'node:fs';
import {
  parseRecordedWords,
  RecordedWordsError,
  type RecordedWord,
} from '../../src/contracts/recorded-words.ts';
import type {RecordedFrame} from '../../src/core/teach/pack-word.ts';
import {unpackWord} from '../../src/core/teach/unpack-word.ts';
import {fail} from '../support/command-line/command-line.ts';

/** A file that somebody saved of the words they recorded. */
export interface WordsFile {
  readonly file: string;
  readonly person: string;
  readonly words: readonly {
    readonly recorded: RecordedWord;
    readonly frames: readonly RecordedFrame[];
  }[];
}

/**
 * Reads files of recorded words. A word that is in several of them, as when somebody saved theirs twice, counts in the first.
 * @throws CommandError in one line: the file, and what does not fit
 */
export function readWordsFiles(files: readonly string[]): WordsFile[] {
  const known = new Set<string>();
  return files.map((file) => {
    const {person, words} = readWordsFile(file);
    const fresh = words.filter(({recorded: {word, recordedAt}}) => {
      const name = [person, recordedAt, word].join(' ');
      const isKnown = known.has(name);
      known.add(name);
      return !isKnown;
    });
    return {file, person, words: fresh};
  });
}

function readWordsFile(file: string): WordsFile {
  try {
    const {person, words} = parseRecordedWords(JSON.parse(readText(file)));
    return {
      file,
      person,
      words: words.map((recorded) => ({recorded, frames: unpackWord(recorded)})),
    };
  } catch (error) {
    if (error instanceof RecordedWordsError) return fail(`${file}: ${error.message}`);
    if (error instanceof SyntaxError) return fail(`${file} is no JSON`);
    throw error;
  }
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return fail(`${file} cannot be read`);
  }
}
