import fs from 'node:fs';
import {parseArgs} from 'node:util';
import {runCommand} from './support/command-line.ts';
import {fromRoot} from './support/paths.ts';
import {progressBar} from './support/progress.ts';
import {fit} from './training/fit.ts';
import {fittingAugment, fittingSamples} from './training/fitting-samples.ts';
import {licenceOf} from './training/licences.ts';
import {measure, measureSignMnist} from './training/measure.ts';
import {buildNetwork} from './training/network/build-network.ts';
import type {Sample} from './training/sample.ts';
import {balancedSampler} from './training/sampler.ts';
import {readTrainConfig} from './training/train-config.ts';
import {saveTrained} from './training/trained-file.ts';
import {readTrainingData} from './training/training-data.ts';
import {startTrainingBackend} from './training/wasm-backend.ts';

const USAGE = `npm run train -- [--config FILE] [--leave-out SOURCE …] [--out NAME] [--json FILE]
  --prepared FILE    what "npm run prepare" made (default .cache/prepared/hands.bin)
  --without-photos   learn from recordings and Sign-MNIST only
  --recordings DIR   landmark recordings (*.jsonl.gz) to learn from as well
  --leave-out SOURCE nobody of this source is learnt from; may be repeated; what the network is measured on
  --sign-mnist CSV         Sign-MNIST pictures to learn from as well
  --sign-mnist-test CSV    Sign-MNIST pictures to measure on, pixels only
  --sign-mnist-split CSV   row,part (train or test): divides the rows of --sign-mnist instead of a second file
  --out NAME         trained network, as NAME.json and NAME.bin (default .cache/trained/letters)`;

await runCommand(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      config: {type: 'string'},
      prepared: {type: 'string', default: fromRoot('.cache', 'prepared', 'hands.bin')},
      'without-photos': {type: 'boolean', default: false},
      recordings: {type: 'string'},
      'sign-mnist': {type: 'string'},
      'sign-mnist-test': {type: 'string'},
      'sign-mnist-split': {type: 'string'},
      'leave-out': {type: 'string', multiple: true, default: []},
      out: {type: 'string', default: fromRoot('.cache', 'trained', 'letters')},
      json: {type: 'string'},
    },
  });
  const config = readTrainConfig(values.config);
  const data = await readTrainingData({
    prepared: values['without-photos'] ? null : values.prepared,
    recordings: values.recordings ?? null,
    signMnist: values['sign-mnist'] ?? null,
    signMnistTest: values['sign-mnist-test'] ?? null,
    signMnistSplit: values['sign-mnist-split'] ?? null,
    leaveOut: values['leave-out'],
  });
  await startTrainingBackend();
  const network = buildNetwork(config.network);
  const learnt = fittingSamples(network, data.learnt);
  const bar = progressBar('Training', config.fit.steps);
  const weights = await fit(
    network,
    balancedSampler(learnt, config.balance),
    {...config.fit, augment: fittingAugment(network, config.fit.augment)},
    () => {
      bar.increment();
      return true;
    },
  );
  bar.stop();
  const measured = measure(network, weights, fittingSamples(network, data.leftOut));
  const signMnist = measureSignMnist(network, weights, data.signMnistTest);
  const about = {
    config,
    sources: sourcesOf(learnt),
    leftOut: values['leave-out'],
    fingerprint: data.fingerprint,
    createdAt: new Date().toISOString().slice(0, 10),
    ...(measured === null ? {} : {measured}),
    ...(signMnist === null ? {} : {signMnist}),
  };
  saveTrained(values.out, {network, weights, about});
  if (values.json !== undefined) fs.writeFileSync(values.json, JSON.stringify(about, null, 2));
  console.log(`Saved ${values.out}.json and ${values.out}.bin`);
});

function sourcesOf(samples: readonly Sample[]) {
  const names = [...new Set(samples.map(({source}) => source))].sort();
  return names.map((name) => ({
    name,
    licence: licenceOf(name),
    images: samples.filter(({source}) => source === name).length,
  }));
}
