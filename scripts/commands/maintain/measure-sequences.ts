import {parseArgs} from 'node:util';
import {DEFAULT_READING_CHOICES} from '../../../src/core/letters/reading-choices.ts';
import {describeSequences} from '../../sequences/describe-sequences.ts';
import {measureSequences} from '../../sequences/measure-sequences.ts';
import {readWordsFiles} from '../../sequences/read-words-file.ts';
import {readRejectBelow} from '../../simulation/read-reject-below.ts';
import {fail, runCommand} from '../../support/command-line/command-line.ts';
import {writeFigures} from '../../support/files/write-figures.ts';
import {wholeNumber} from '../../support/numbers/whole-number.ts';

const USAGE = `npm run measure-sequences -- FILE… [--hold MS] [--json FILE]
Reads words that people recorded on the Teach screen and saved as files, as the app reads live frames, and counts the mistakes by speed, by person and by file.
  FILE         what "Save as a file" gave; docs/spelling.md says what is in it
  --hold MS    how long an ordinary letter is held before it is typed (default ${DEFAULT_READING_CHOICES.holdMs})
  --json FILE  the figures for other programs, word by word`;

await runCommand(USAGE, () => {
  const {values, positionals: files} = parseArgs({
    allowPositionals: true,
    options: {
      hold: {type: 'string', default: String(DEFAULT_READING_CHOICES.holdMs)},
      json: {type: 'string'},
    },
  });
  if (files.length === 0) fail('name the files to read');
  const choices = {...DEFAULT_READING_CHOICES, holdMs: wholeNumber('--hold', values.hold)};
  const figures = measureSequences(readWordsFiles(files), choices, readRejectBelow());
  console.log(describeSequences(figures));
  writeFigures(values.json, {holdMs: choices.holdMs, ...figures});
  return Promise.resolve();
});
