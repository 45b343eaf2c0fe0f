import fs from 'node:fs';
import {parseArgs} from 'node:util';
import {fail, runCommand} from './support/command-line.ts';
import {fromRoot} from './support/paths.ts';
import {progressBar} from './support/progress.ts';
import {wholeNumber} from './support/whole-number.ts';
import {describeOwnHand} from './training/own-hand/describe-own-hand.ts';
import {measureOwnHand} from './training/own-hand/measure-own-hand.ts';
import {toPupils} from './training/own-hand/pupil.ts';
import type {Pupil} from './training/own-hand/pupil.ts';
import {readHands} from './training/own-hand/read-hands.ts';
import {readLeftOut} from './training/read-left-out.ts';
import {loadTrained} from './training/trained-file.ts';
import {startTrainingBackend} from './training/wasm-backend.ts';

const USAGE = `npm run evaluate-own-hand -- [--trained NAME] [--prepared FILE] [--frames N] [--json FILE]
  NAME   a network that "npm run train -- --leave-out …" saved (default .cache/trained/left-out)
  FILE   what "npm run prepare" made (default .cache/prepared/hands.bin)
  N      photos of each letter that are taught (default 5); the person's others are tested
Teaches the network the letters of each person it was trained without, and prints how they are read before and after, with two
letters missing, and with one taught wrong.`;

await runCommand(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      trained: {type: 'string', default: fromRoot('.cache', 'trained', 'left-out')},
      prepared: {type: 'string', default: fromRoot('.cache', 'prepared', 'hands.bin')},
      frames: {type: 'string', default: '5'},
      json: {type: 'string'},
    },
  });
  const framesPerLetter = wholeNumber('--frames', values.frames, 1);
  const pupils = await readPupils(values.trained, values.prepared, framesPerLetter);
  const bar = progressBar('Teaching', pupils.length);
  const figures = measureOwnHand(pupils, framesPerLetter, () => bar.increment());
  bar.stop();
  console.log(describeOwnHand(figures));
  if (values.json !== undefined) {
    fs.writeFileSync(values.json, JSON.stringify({framesPerLetter, people: figures}, null, 2));
  }
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
  return toPupils(readHands(trained, photos), framesPerLetter);
}
