import fs from 'node:fs';
import {parseArgs} from 'node:util';
import {NO_LETTER_INDEX} from '../../src/core/scores/alphabet.ts';
import {workFolder} from '../support/alphabet/alphabet-folder.ts';
import {runCommand} from '../support/command-line/command-line.ts';
import {writeFigures} from '../support/files/write-figures.ts';
import {describeRun, sourcesOf} from '../training/fit/describe-run.ts';
import {keptWeights} from '../training/fit/fit-state.ts';
import {fittingSamples} from '../training/fit/fitting-samples.ts';
import {INTERRUPTED_EXIT_CODE} from '../training/fit/interruption.ts';
import {measure, measureSignMnist} from '../training/figures/measure.ts';
import {buildNetwork} from '../training/network/build-network.ts';
import {shiftLogit} from '../training/network/shift-logit.ts';
import type {Network} from '../training/network/layers.ts';
import type {Weights} from '../training/network/weights.ts';
import {runTraining} from '../training/fit/run-training.ts';
import {requireWritable} from '../support/files/save-whole.ts';
import {readTrainConfig, withOverrides} from '../training/fit/train-config.ts';
import {saveTrained} from '../training/fit/trained-file.ts';
import {readTrainingData} from '../training/data/training-data.ts';
import type {TrainingData} from '../training/data/training-data.ts';
import {splitForValidation} from '../training/fit/validation.ts';
import {startTrainingBackend} from '../training/network/wasm-backend.ts';

const USAGE = `npm run train -- [--config FILE] [--leave-out SOURCE …] [--out NAME] [--json FILE]
  --prepared FILE    what "npm run prepare" made (default .cache/prepared/hands.bin)
  --without-photos   learn from recordings and Sign-MNIST only
  --recordings DIR   landmark recordings (*.jsonl.gz, *.csv, *.csv.gz), and words that people recorded on the Teach screen (*.json), to learn from as well
  --licences LIST    learn only from sources under these: open, or names such as mit,cc0-1.0,none
  --leave-out SOURCE nobody of this source is learnt from; may be repeated; what the network is measured on
  --sign-mnist CSV         Sign-MNIST pictures to learn from as well
  --sign-mnist-test CSV    Sign-MNIST pictures to measure on, pixels only
  --sign-mnist-split CSV   row,part (train or test): divides the rows of --sign-mnist instead of a second file
  --seed N, --steps N      instead of the config's
  --resume           go on from NAME.checkpoint, which Ctrl-C and every few hundred steps leave behind
  --out NAME         trained network, as NAME.json and NAME.bin (default .cache/trained/letters)`;

await runCommand(USAGE, async () => {
  const values = readOptions();
  const config = withOverrides(readTrainConfig(values.config), values);
  for (const file of [values.out, values.json ?? values.out]) requireWritable(file);
  const data = await readTrainingData({
    prepared: values['without-photos'] ? null : values.prepared,
    recordings: values.recordings ?? null,
    signMnist: values['sign-mnist'] ?? null,
    signMnistTest: values['sign-mnist-test'] ?? null,
    signMnistSplit: values['sign-mnist-split'] ?? null,
    leaveOut: values['leave-out'],
    licences: values.licences ?? null,
  });
  const network = buildNetwork(config.network, config.inputs);
  const {share} = config.fit.validation;
  const split = splitForValidation(fittingSamples(network, data.learnt), share, config.fit.seed);
  const identity = {
    config,
    sources: sourcesOf(split.learnt),
    leftOut: values['leave-out'],
    ...(values.licences === undefined ? {} : {licences: values.licences}),
    ...(share === 0 ? {} : {validationPeople: split.people}),
    fingerprint: data.fingerprint,
  };
  await startTrainingBackend();
  const checkpointFile = `${values.out}.checkpoint`;
  const {resume} = values;
  const run = {network, config, ...split, checkpointFile, identity, resume};
  const {state, end} = await runTraining(run);
  if (end === 'stopped') {
    console.log(`Stopped after step ${state.step}. Go on with: ${resumeCommand()}`);
    process.exitCode = INTERRUPTED_EXIT_CODE;
    return;
  }
  if (end === 'no more gain') {
    console.log(`Ended after step ${state.step}: best in validation was ${state.best?.step ?? 0}`);
  }
  const {noLetterLogit} = config.fit;
  const weights = shiftLogit(network, keptWeights(state), NO_LETTER_INDEX, noLetterLogit);
  const about = {...identity, ...describeRun(state), ...measureAll(network, weights, data)};
  saveTrained(values.out, {network, weights, about});
  writeFigures(values.json, about);
  fs.rmSync(checkpointFile, {force: true});
  console.log(`Saved ${values.out}.json and ${values.out}.bin`);
});

function measureAll(network: Network, weights: Weights, data: TrainingData) {
  const measured = measure(network, weights, fittingSamples(network, data.leftOut));
  const signMnist = measureSignMnist(network, weights, data.signMnistTest);
  return {
    ...(measured === null ? {} : {measured}),
    ...(signMnist === null ? {} : {signMnist}),
  };
}

function readOptions() {
  const {values} = parseArgs({
    options: {
      config: {type: 'string'},
      prepared: {type: 'string', default: workFolder('prepared', 'hands.bin')},
      'without-photos': {type: 'boolean', default: false},
      recordings: {type: 'string'},
      licences: {type: 'string'},
      'leave-out': {type: 'string', multiple: true, default: []},
      'sign-mnist': {type: 'string'},
      'sign-mnist-test': {type: 'string'},
      'sign-mnist-split': {type: 'string'},
      seed: {type: 'string'},
      steps: {type: 'string'},
      resume: {type: 'boolean', default: false},
      out: {type: 'string', default: workFolder('trained', 'letters')},
      json: {type: 'string'},
    },
  });
  return values;
}

/** What was typed, and --resume. */
function resumeCommand(): string {
  const typed = process.argv.slice(2).filter((word) => word !== '--resume');
  const quoted = typed.map((word) => (/^[\w./=:,@+-]+$/.test(word) ? word : JSON.stringify(word)));
  return ['npm run train --', ...quoted, '--resume'].join(' ');
}
