import path from 'node:path';
import {tableOfSums} from '../filmed-words/describe-words.ts';
import type {MeasuredWord, SequenceFigures} from './measure-sequences.ts';

/** A table of the words that were misread, and one of the sums. */
export function describeSequences({
  all,
  bySpeed,
  byPerson,
  byFile,
  words,
}: SequenceFigures): string {
  const named = (sums: typeof bySpeed, what: string, nameOf = (name: string) => name) =>
    Object.fromEntries(
      Object.entries(sums).map(([name, sum]) => [`${what}${nameOf(name)}`, sum] as const),
    );
  const sums = {
    all,
    ...bySpeed,
    ...named(byPerson, 'person '),
    ...named(byFile, '', (name) => path.basename(name)),
  };
  const misread = words.filter(({word, read}) => word !== read);
  const rows = misread.map(rowOf);
  const mistakes =
    rows.length === 0
      ? 'Every word was read right.'
      : `| spelled | read | letters a second | file |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
  return `${mistakes}\n\n${tableOfSums(sums)}`;
}

function rowOf({word, read, lettersPerSecond, file}: MeasuredWord): string {
  const speed = lettersPerSecond?.toFixed(1) ?? '';
  return `| ${word} | ${read === '' ? 'nothing' : read} | ${speed} | ${path.basename(file)} |`;
}
