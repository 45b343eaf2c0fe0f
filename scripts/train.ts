import fs from 'node:fs';
import {parseArgs} from 'node:util';
import {LABELS, NO_LETTER_INDEX} from '../src/core/alphabet.ts';
import {fail, runCommand} from './support/command-line.ts';
import {sha256} from './support/files.ts';
import {fromRoot} from './support/paths.ts';
import {progressBar} from './support/progress.ts';
import {plainInputs} from './training/augment.ts';
import {calibrate} from './training/calibrate.ts';
import {fit} from './training/fit.ts';
import {licenceOf} from './training/licences.ts';
import {accuracyOf, confusionsOf} from './training/metrics.ts';
import type {Scored} from './training/metrics.ts';
import type {Network} from './training/network/layers.ts';
import {letterNetwork} from './training/network/letter-network.ts';
import type {Weights} from './training/network/weights.ts';
import {showsSomebodyOf} from './training/people.ts';
import {predict} from './training/predict.ts';
import {readPrepared} from './training/prepared-file.ts';
import {readRecordings} from './training/recordings.ts';
import {toSamples} from './training/sample.ts';
import type {Sample} from './training/sample.ts';
import {balancedSampler} from './training/sampler.ts';
import {readTrainConfig} from './training/train-config.ts';
import {saveTrained} from './training/trained-file.ts';
import {startTrainingBackend} from './training/wasm-backend.ts';

const USAGE = `npm run train -- [--config FILE] [--leave-out SOURCE …] [--out NAME] [--json FILE]
  --prepared FILE    what "npm run prepare" made (default .cache/prepared/hands.bin)
  --recordings DIR   landmark recordings (*.jsonl.gz) to learn from as well
  --leave-out SOURCE nobody of this source is learnt from; may be repeated; what the network is measured on
  --out NAME         trained network, as NAME.json and NAME.bin (default .cache/trained/letters)`;

/** Neighbouring rows of a recording are frames of one burst: every third says as much. */
const RECORDING_STRIDE = 3;

await runCommand(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      config: {type: 'string'},
      prepared: {type: 'string', default: fromRoot('.cache', 'prepared', 'hands.bin')},
      recordings: {type: 'string'},
      'leave-out': {type: 'string', multiple: true, default: []},
      out: {type: 'string', default: fromRoot('.cache', 'trained', 'letters')},
      json: {type: 'string'},
    },
  });
  const config = readTrainConfig(values.config);
  if (!fs.existsSync(values.prepared)) {
    fail(`${values.prepared} is missing: run "npm run prepare -- --photos DIR" first`);
  }
  const recordings =
    values.recordings === undefined ? [] : readRecordings(values.recordings, RECORDING_STRIDE);
  const samples = [...toSamples(readPrepared(values.prepared)), ...recordings];
  const {learnt, leftOut} = split(samples, values['leave-out']);
  await startTrainingBackend();
  const network = letterNetwork(config.network);
  const bar = progressBar('Training', config.fit.steps);
  const weights = await fit(network, balancedSampler(learnt, config.balance), config.fit, () => {
    bar.increment();
    return true;
  });
  bar.stop();
  const measured = measure(network, weights, leftOut);
  const about = {
    config,
    sources: sourcesOf(learnt),
    leftOut: values['leave-out'],
    fingerprint: sha256(fs.readFileSync(values.prepared)),
    createdAt: new Date().toISOString().slice(0, 10),
    ...(measured === null ? {} : {measured}),
  };
  saveTrained(values.out, {network, weights, about});
  if (values.json !== undefined) fs.writeFileSync(values.json, JSON.stringify(about, null, 2));
  console.log(`Saved ${values.out}.json and ${values.out}.bin`);
});

function split(samples: readonly Sample[], names: readonly string[]) {
  const known = new Set(samples.map(({source}) => source));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) {
    fail(`there is no source "${unknown}"; known are ${[...known].sort().join(', ')}`);
  }
  const tests = names.map((name) => showsSomebodyOf(name, samples));
  return {
    learnt: samples.filter((sample) => !tests.some((test) => test(sample))),
    leftOut: samples.filter(({source}) => names.includes(source)),
  };
}

function sourcesOf(samples: readonly Sample[]) {
  const names = [...new Set(samples.map(({source}) => source))].sort();
  return names.map((name) => ({
    name,
    licence: licenceOf(name),
    images: samples.filter(({source}) => source === name).length,
  }));
}

/** Prints and returns how well the people left out are read. */
function measure(network: Network, weights: Weights, samples: readonly Sample[]) {
  if (samples.length === 0) return null;
  const logits = predict(network, weights, samples.map(plainInputs));
  const scored = samples.map(({label, source}, i) => ({
    source,
    truth: label,
    scores: logits[i] ?? new Float32Array(LABELS.length),
  }));
  const letters = scored.filter(({truth}) => truth !== NO_LETTER_INDEX);
  const sources = [...new Set(letters.map(({source}) => source))].sort();
  const leftOut = Object.fromEntries(
    sources.map((name) => [name, accuracyOf(letters.filter(({source}) => source === name))]),
  );
  console.table(
    Object.entries(leftOut).map(([source, {images, top1, top3}]) => ({
      source,
      images,
      top1: percent(top1),
      top3: percent(top3),
    })),
  );
  const mean = meanOf(Object.values(leftOut));
  console.log(
    `Mean of ${sources.length} sources: top-1 ${percent(mean.top1)}, top-3 ${percent(mean.top3)}`,
  );
  printConfusions(letters);
  const perLetter = Object.fromEntries(
    LABELS.slice(0, NO_LETTER_INDEX).map((letter, index) => [
      letter,
      accuracyOf(letters.filter(({truth}) => truth === index)),
    ]),
  );
  return {leftOut, mean, perLetter, ...calibrate(letters)};
}

function meanOf(accuracies: readonly {images: number; top1: number; top3: number}[]) {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    images: accuracies.reduce((sum, {images}) => sum + images, 0),
    top1: mean(accuracies.map(({top1}) => top1)),
    top3: mean(accuracies.map(({top3}) => top3)),
  };
}

function printConfusions(scored: readonly Scored[]): void {
  const commonest = confusionsOf(scored)
    .slice(0, 15)
    .map(([truth, seen, count]) => `${LABELS[truth] ?? ''}→${LABELS[seen] ?? ''} ${count}`);
  console.log(`Commonest mistakes: ${commonest.join(', ')}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
