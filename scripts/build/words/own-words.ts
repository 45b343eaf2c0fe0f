import path from 'node:path';
import {foldWord} from '../../../src/core/words/fold-word.ts';
import {lettersOf} from '../../../src/contracts/alphabet.ts';
import {readAlphabet} from '../../support/alphabet/read-alphabet.ts';
import {CommandError} from '../../support/command-line/command-line.ts';
import {readIfPresent} from '../../support/files/files.ts';

/**
 * The words of another alphabet than the American, each with how often it is said: `words.txt`, a line each, in which the count may be left out. Words with a letter
 * that the alphabet has not are left out; without the file there are none.
 * @param folder of the alphabet
 * @throws CommandError in one line: file, line and what is no word
 */
export async function ownWords(folder: string): Promise<ReadonlyMap<string, number>> {
  const file = path.join(folder, 'words.txt');
  const lines = (await readIfPresent(file))?.toString('utf8').split(/\r?\n/) ?? [];
  const letters = lettersOf(readAlphabet(folder));
  const words = new Map<string, number>();
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    const [form = '', count = '1', ...more] = line.trim().split(/\s+/);
    const word = foldWord(form.replaceAll(/['’]/g, ''));
    if (!/^[A-Z]+$/.test(word) || !/^\d+$/.test(count) || more.length > 0) {
      throw new CommandError(`${file}:${i + 1}: expected a word of letters A to Z, and a count`);
    }
    if (Array.from(word).some((letter) => !letters.includes(letter))) return;
    words.set(word, (words.get(word) ?? 0) + Number(count));
  });
  return words;
}
