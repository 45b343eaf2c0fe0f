import fs from 'node:fs';
import {parseArgs} from 'node:util';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {
  collectReadings,
  TAUGHT_FRAMES,
  type CollectedReadings,
} from '../../simulation/collect-readings.ts';
import {packReadings, type PersonReadings} from '../../simulation/readings-file.ts';
import {
  alphabetFolder,
  alphabetNamed,
  USUAL_ALPHABET,
  workFolder,
} from '../../support/alphabet/alphabet-folder.ts';
import {fail, runCommand} from '../../support/command-line/command-line.ts';
import {fromRoot} from '../../support/files/paths.ts';
import {percent} from '../../support/numbers/percent.ts';
import {readLeftOut} from '../../training/data/read-left-out.ts';
import {loadTrained} from '../../training/fit/trained-file.ts';
import {startTrainingBackend} from '../../training/network/wasm-backend.ts';

const USAGE = `npm run measure-readings -- --trained NAME [--trained NAME]… [--prepared FILE] [--out FILE]
  NAME   a network trained without the people it is asked about: "npm run train -- --leave-out …", or a fold
  FILE   what "npm run prepare" made (default .cache/prepared/hands.bin)
  --out  what "npm run simulate" and "npm run tune-words" read (default scripts/simulation/readings.json; of another alphabet
         .cache/ID/readings.json)
Keeps how networks read people they have never seen, before and after being taught, for the simulation of spelling.`;

const SEED = 1;

await runCommand(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      trained: {type: 'string', multiple: true, default: []},
      prepared: {type: 'string', default: workFolder('prepared', 'hands.bin')},
      out: {type: 'string', default: usualOut()},
    },
  });
  if (values.trained.length === 0) fail('name at least one network with --trained');
  await startTrainingBackend();
  const parts: CollectedReadings[] = [];
  for (const name of values.trained) parts.push(await collect(name, values.prepared));
  const [first] = parts;
  if (first === undefined) return;
  const people = parts.flatMap((part) => part.people);
  const how = `Scores of ${people.length} people left out of the training, at the temperature that fits them; before and after ${TAUGHT_FRAMES} frames of each letter were taught.`;
  fs.writeFileSync(values.out, packReadings({...first, how, people}));
  describe(people, 'stranger');
  describe(people, 'taught');
  console.log(`noise from frame to frame ${first.frameNoise.toFixed(2)} nats`);
});

/** The simulation is American. */
function usualOut(): string {
  return alphabetFolder() === alphabetNamed(USUAL_ALPHABET)
    ? fromRoot('scripts', 'simulation', 'readings.json')
    : workFolder('readings.json');
}

async function collect(name: string, prepared: string): Promise<CollectedReadings> {
  if (!fs.existsSync(`${name}.json`)) fail(`${name}.json is missing`);
  const trained = loadTrained(name);
  const {leftOut = []} = trained.about as {leftOut?: readonly string[]};
  if (leftOut.length === 0) fail(`${name} has learnt from everybody`);
  const people = await readLeftOut(prepared, leftOut);
  const photos = people.filter(({evidence}) => evidence.kind === 'photo');
  return collectReadings(trained, photos, SEED);
}

function describe(people: readonly PersonReadings[], kind: 'stranger' | 'taught'): void {
  const all = people.flatMap((person) =>
    Object.entries(person[kind]).flatMap(([letter, readings]) =>
      readings.map((scores) => {
        const truth = scores[LABELS.indexOf(letter)] ?? 0;
        return scores.filter((score) => score > truth).length;
      }),
    ),
  );
  const share = (most: number) => percent(all.filter((rank) => rank < most).length / all.length);
  console.log(`${kind}: top-1 ${share(1)}, top-3 ${share(3)}, ${all.length} readings`);
}
