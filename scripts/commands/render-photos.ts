import fs from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {randomPhoto} from '../signing-hand/random-photo.ts';
import type {RandomPhoto} from '../signing-hand/random-photo.ts';
import {fail, runAlone} from '../support/command-line/command-line.ts';
import {openHandHarness} from '../support/harness/hand-harness.ts';
import type {HandHarness} from '../support/harness/hand-harness.ts';
import {progressBar} from '../support/command-line/progress.ts';
import {wholeNumber} from '../support/numbers/whole-number.ts';

const USAGE = `npm run render-photos -- --count N --out DIR [--seed N]
Draws N pictures of the hand with random people, views, lamps and rooms, for training: DIR/rendered/LETTER/*.jpg, and folders of hands
that show no letter. "npm run prepare -- --photos DIR" reads them. Pictures that are there already are not drawn again.
  --count N  how many
  --out DIR  where to
  --seed N   of the random numbers (default 1); the same seed gives the same pictures`;

/** Its folder below DIR: one source, one person. */
const SOURCE = 'rendered';
const BATCH = 24;
const QUALITY = 0.88;

interface Job extends RandomPhoto {
  readonly file: string;
}

await runAlone(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      count: {type: 'string'},
      out: {type: 'string'},
      seed: {type: 'string', default: '1'},
    },
  });
  if (values.count === undefined) fail('say how many pictures: --count N');
  if (values.out === undefined) fail('say where to put them: --out DIR');
  const count = wholeNumber('--count', values.count);
  const seed = wholeNumber('--seed', values.seed);
  const folder = path.join(values.out, SOURCE);
  const jobs = Array.from({length: count}, (_, number) => toJob(folder, seed, number));
  const missing = jobs.filter(({file}) => !fs.existsSync(file));
  if (missing.length > 0) await drawAll(missing);
  console.log(`${count} pictures in ${folder}`);
});

function toJob(folder: string, seed: number, number: number): Job {
  const photo = randomPhoto(seed, number);
  const name = `${String(seed)}-${String(number).padStart(6, '0')}.jpg`;
  return {...photo, file: path.join(folder, photo.folder, name)};
}

async function drawAll(jobs: readonly Job[]): Promise<void> {
  const folders = new Set(jobs.map(({file}) => path.dirname(file)));
  for (const folder of folders) fs.mkdirSync(folder, {recursive: true});
  const harness = await openHandHarness();
  const bar = progressBar('Drawing', jobs.length);
  try {
    for (let start = 0; start < jobs.length; start += BATCH) {
      const batch = jobs.slice(start, start + BATCH);
      await drawBatch(harness, batch);
      bar.increment(batch.length);
    }
  } finally {
    bar.stop();
    await harness.close();
  }
}

async function drawBatch(harness: HandHarness, jobs: readonly Job[]): Promise<void> {
  const pictures = jobs.map(({picture}) => picture);
  const files = await harness.draw(pictures, 'image/jpeg', QUALITY);
  jobs.forEach(({file}, i) => fs.writeFileSync(file, files[i] ?? fail(`${file} was not drawn`)));
}
