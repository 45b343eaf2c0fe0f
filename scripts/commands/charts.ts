import fs from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {workFolder} from '../support/alphabet/alphabet-folder.ts';
import {fail, runCommand} from '../support/command-line/command-line.ts';
import type {HistoryPoint} from '../training/charts/learning-curves.ts';
import {writeTrainingCharts} from '../training/charts/write-training-charts.ts';
import type {ReadSample} from '../training/charts/write-training-charts.ts';
import {fittingSamples} from '../training/fit/fitting-samples.ts';
import {sampleReader, scoresOf} from '../training/figures/score-samples.ts';
import {inputsOf} from '../training/network/layers.ts';
import {readLeftOut} from '../training/data/read-left-out.ts';
import {loadTrained} from '../training/fit/trained-file.ts';
import type {TrainedNetwork} from '../training/fit/trained-file.ts';
import {startTrainingBackend} from '../training/network/wasm-backend.ts';

const USAGE = `npm run charts -- [--trained NAME] [--prepared FILE] [--out DIR]
  NAME   what "npm run train" saved (default .cache/trained/letters)
  FILE   what "npm run prepare" made (default .cache/prepared/hands.bin)
  DIR    gets the charts (default NAME-charts)
Draws the learning curves and, when people were left out, what was taken for what, letter by letter, and the worst mistakes.`;

/** What `npm run train` notes about a network; earlier versions noted less. */
interface About {
  readonly leftOut?: readonly string[];
  readonly history?: readonly HistoryPoint[];
  readonly measured?: {readonly temperature: number};
}

await runCommand(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      trained: {type: 'string', default: workFolder('trained', 'letters')},
      prepared: {type: 'string'},
      out: {type: 'string'},
    },
  });
  const trained = loadTrained(values.trained);
  const {leftOut = [], history = []} = trained.about as About;
  if (leftOut.length === 0 && history.length === 0) {
    fail(`${values.trained} has no history and nobody was left out: there is nothing to draw`);
  }
  const prepared = values.prepared ?? workFolder('prepared', 'hands.bin');
  const hasPhotos = values.prepared !== undefined || fs.existsSync(prepared);
  if (!hasPhotos) console.log(`Without ${prepared} there are only learning curves to draw.`);
  // Of landmarks there are no pictures to show.
  const people = leftOut.filter((source) => !source.startsWith('landmarks/'));
  const isRead = people.length > 0 && hasPhotos;
  const read = isRead ? await readPeople(trained, people, prepared) : [];
  const folder = values.out ?? `${values.trained}-charts`;
  const names = await writeTrainingCharts(folder, history, read, inputsOf(trained.network));
  for (const name of names) console.log(path.join(folder, name));
});

async function readPeople(
  {network, weights, about}: TrainedNetwork,
  leaveOut: readonly string[],
  prepared: string,
): Promise<ReadSample[]> {
  const people = await readLeftOut(prepared, leaveOut);
  await startTrainingBackend();
  const samples = fittingSamples(network, people);
  const temperature = (about as About).measured?.temperature ?? 1;
  const readings = sampleReader(network, samples)(weights);
  return samples.map((sample, i) => ({
    sample,
    scores: scoresOf(readings[i] ?? {looks: []}, temperature),
  }));
}
