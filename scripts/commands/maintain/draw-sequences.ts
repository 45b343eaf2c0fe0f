import path from 'node:path';
import {readFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {DEFAULT_READING_CHOICES} from '../../../src/core/letters/reading-choices.ts';
import {drawWords} from '../../sequences/draw-words.ts';
import {spellable} from '../../../src/signing-hand/spellable.ts';
import {readRejectBelow} from '../../simulation/read-reject-below.ts';
import {createPretendCamera} from '../../strokes/pretend-camera.ts';
import {landmarkScorer} from '../../strokes/score-landmarks.ts';
import {networkFolderOf} from '../../support/alphabet/alphabet-folder.ts';
import {fail, runCommand} from '../../support/command-line/command-line.ts';
import {sha256} from '../../support/files/files.ts';
import {saveWhole} from '../../support/files/save-whole.ts';
import {numberIn} from '../../support/numbers/number-in.ts';
import {wholeNumber} from '../../support/numbers/whole-number.ts';

const USAGE = `npm run draw-sequences -- WORD… --out FILE [--speed N,N…] [--rate N] [--seed N]
Has the drawn hand spell words before a pretended camera and keeps them as the Teach screen keeps a person's: what the tests of npm run measure-sequences read.
  --speed N,N…  letters a second, 1 to 6; each word is spelled at the next of them (default 1,2,3)
  --rate N      frames a second, 5 to 60 (default 15)
  --seed N      which hands and views (default 1)`;

await runCommand(USAGE, async () => {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      out: {type: 'string'},
      speed: {type: 'string', default: '1,2,3'},
      rate: {type: 'string', default: '15'},
      seed: {type: 'string', default: '1'},
    },
  });
  const {out} = values;
  const words = positionals.map((word) => word.toUpperCase());
  const isNone = words.find((word) => !/^[A-Z]{2,30}$/.test(word) || spellable(word)[0] !== word);
  if (isNone !== undefined) {
    fail(`"${isNone}" is no word of 2 to 30 letters A to Z that the drawn hand knows`);
  }
  if (out === undefined || words.length === 0) fail('name the words, and --out FILE');
  const speeds = values.speed.split(',');
  const weights = await readFile(path.join(networkFolderOf(), 'weights.bin'));
  const wanted = {
    words,
    speeds: speeds.map((speed) => numberIn('--speed', speed, {least: 1, most: 6})),
    frameRate: numberIn('--rate', values.rate, {least: 5, most: 60}),
    seed: wholeNumber('--seed', values.seed),
    network: sha256(weights),
    choices: DEFAULT_READING_CHOICES,
    rejectBelow: readRejectBelow(),
  };
  const seen = {camera: await createPretendCamera(), score: await landmarkScorer()};
  const file = drawWords(wanted, seen);
  saveWhole([[out, `${JSON.stringify(file)}\n`]]);
  for (const {word, read, times} of file.words) {
    console.log(`${word}: ${times.length} frames, read as ${read === '' ? 'nothing' : read}`);
  }
});
