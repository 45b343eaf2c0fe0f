import fs from 'node:fs';
import {parseArgs} from 'node:util';
import {STATIC_LETTERS} from '../../src/core/scores/alphabet.ts';
import {workFolder} from '../support/alphabet/alphabet-folder.ts';
import {fail, runCommand} from '../support/command-line/command-line.ts';
import {progressBar} from '../support/command-line/progress.ts';
import {wholeNumber} from '../support/numbers/whole-number.ts';
import {writeFigures} from '../support/files/write-figures.ts';
import {describeOwnHand} from '../training/own-hand/describe-own-hand.ts';
import {measureOwnHand} from '../training/own-hand/measure-own-hand.ts';
import {lettersOf, toPupils} from '../training/own-hand/pupil.ts';
import type {Pupil} from '../training/own-hand/pupil.ts';
import {readHands} from '../training/own-hand/read-hands.ts';
import {readLeftOut} from '../training/data/read-left-out.ts';
import {loadTrained} from '../training/fit/trained-file.ts';
import {startTrainingBackend} from '../training/network/wasm-backend.ts';

const USAGE = `npm run evaluate-own-hand -- [--trained NAME…] [--prepared FILE] [--frames N] [--json FILE]
  NAME   a network that was trained without some people: by "npm run evaluate -- --folds" (FOLDER/fold-1 and so on) or by
         "npm run train -- --leave-out …" (default .cache/trained/left-out); of several each teaches its own people
  FILE   what "npm run prepare" made (default .cache/prepared/hands.bin)
  N      photos of each letter that are taught (default 5); the person's others are tested
Teaches a network the letters of each person it was trained without, and prints how they are read before and after, with two
letters missing, and with one taught wrong.`;

/** People who can teach fewer letters are no measure of teaching an alphabet. */
const FEWEST_LETTERS = Math.min(12, Math.ceil(STATIC_LETTERS.length / 2));

await runCommand(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      trained: {
        type: 'string',
        multiple: true,
        default: [workFolder('trained', 'left-out')],
      },
      prepared: {type: 'string', default: workFolder('prepared', 'hands.bin')},
      frames: {type: 'string', default: '5'},
      json: {type: 'string'},
    },
  });
  const framesPerLetter = wholeNumber('--frames', values.frames, 1);
  const pupils: Pupil[] = [];
  for (const name of values.trained) {
    pupils.push(...(await readPupils(name, values.prepared, framesPerLetter)));
  }
  const people = pupils.filter(({taught}) => lettersOf(taught).length >= FEWEST_LETTERS);
  if (people.length === 0) fail(`nobody has more than ${framesPerLetter} photos of enough letters`);
  const bar = progressBar('Teaching', people.length);
  const figures = measureOwnHand(people, framesPerLetter, () => bar.increment());
  bar.stop();
  console.log(describeOwnHand(figures));
  writeFigures(values.json, {framesPerLetter, people: figures});
});

async function readPupils(
  name: string,
  prepared: string,
  framesPerLetter: number,
): Promise<Pupil[]> {
  if (!fs.existsSync(`${name}.json`)) {
    fail(`${name}.json is missing: run "npm run train -- --leave-out SOURCE --out ${name}" first`);
  }
  const trained = loadTrained(name);
  const {leftOut = []} = trained.about as {leftOut?: readonly string[]};
  if (leftOut.length === 0) {
    fail(`${name} has learnt from everybody: give a network that was trained with --leave-out`);
  }
  const people = await readLeftOut(prepared, leftOut);
  await startTrainingBackend();
  const photos = people.filter(({evidence}) => evidence.kind === 'photo');
  return toPupils(readHands(trained, photos), framesPerLetter, name);
}
