import {parseArgs} from 'node:util';
import {LABELS} from '../../src/core/scores/alphabet.ts';
import {FEATURE_COUNT} from '../../src/core/hand/landmark-features.ts';
import {PICTURE_SIZE} from '../../src/core/hand/preprocess.ts';
import {fail, runCommand} from '../support/command-line/command-line.ts';
import {fromRoot} from '../support/files/paths.ts';
import {median, timeByTurns} from '../support/numbers/time-by-turns.ts';
import {writeSection} from '../support/files/write-section.ts';
import {writeFigures} from '../support/files/write-figures.ts';
import {compareSteps} from '../bench/rivals/compare-steps.ts';
import {stockStep} from '../bench/rivals/stock-step.ts';
import {buildNetwork} from '../training/network/build-network.ts';
import {countParameters, initialWeights} from '../training/network/weights.ts';
import {seededRandom} from '../support/numbers/random.ts';
import type {Random} from '../support/numbers/random.ts';
import {readTrainConfig} from '../training/fit/train-config.ts';
import type {TrainConfig} from '../training/fit/train-config.ts';
import {trainStep} from '../training/fit/train-step.ts';
import type {Batch} from '../training/batches/batch.ts';
import {startTrainingBackend} from '../training/network/wasm-backend.ts';

const USAGE = `npm run bench:training -- [--config FILE] [--rounds N] [--json FILE]
  FILE   changes to the default config, as for npm run train
  N      steps of each that are timed (default 30)
Times a training step against the same one with the library's own gradients; writes its part of docs/benchmarks.md.`;

const WARM_UPS = 3;
const LARGEST_DIFFERENCE = 1e-3;
const SEED = 4;

await runCommand(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      config: {type: 'string'},
      rounds: {type: 'string', default: '30'},
      json: {type: 'string'},
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) fail('--rounds is a whole number from 1 on');
  const config = readTrainConfig(values.config);
  await startTrainingBackend();
  const figures = await measure(config, rounds);
  const text = describe(figures);
  console.log(text);
  await writeSection(fromRoot('docs', 'benchmarks.md'), 'bench-training', text);
  writeFigures(values.json, figures);
});

interface Figures {
  readonly rounds: number;
  readonly batchSize: number;
  readonly parameters: number;
  /** Largest difference of a gradient's value, over the largest value of that gradient. */
  readonly difference: number;
  readonly oursMs: number;
  readonly stockMs: number;
  readonly stockOverOurs: number;
}

async function measure(config: TrainConfig, rounds: number): Promise<Figures> {
  const {fit} = config;
  const network = buildNetwork(config.network, config.inputs);
  const random = seededRandom(SEED);
  const weights = initialWeights(network, random);
  const batch = madeUpBatch(fit.batchSize, random);
  const step = (take: typeof trainStep) =>
    take(network, weights, batch, {random: seededRandom(SEED), onMoments: () => undefined}, fit);
  const difference = compareSteps(step(stockStep), step(trainStep));
  if (!(difference <= LARGEST_DIFFERENCE))
    fail(`the gradients differ by ${difference} of themselves`);
  const times = await timeByTurns(
    {ours: () => step(trainStep), stock: () => step(stockStep)},
    {rounds, warmUps: WARM_UPS},
  );
  const [oursMs, stockMs] = [median(times.ours), median(times.stock)];
  const parameters = countParameters(weights);
  const {batchSize} = fit;
  return {
    rounds,
    batchSize,
    parameters,
    difference,
    oursMs,
    stockMs,
    stockOverOurs: stockMs / oursMs,
  };
}

/** What a step takes does not depend on what is in the batch. */
function madeUpBatch(size: number, random: Random): Batch {
  return {
    size,
    pictures: Float32Array.from({length: size * PICTURE_SIZE ** 2}, () => random.next()),
    features: Float32Array.from({length: size * FEATURE_COUNT}, () => random.normal()),
    labels: Uint8Array.from({length: size}, () => random.below(LABELS.length)),
    sampleWeights: new Float32Array(size).fill(1),
  };
}

function describe({rounds, batchSize, parameters, difference, oursMs, stockMs}: Figures): string {
  const perSample = (ms: number) => (ms / batchSize).toFixed(2);
  return `Forward and backward through one batch of ${batchSize}, ${parameters} parameters, ${rounds} steps of each by turns in one run on one thread, median: stock gradients take **${(stockMs / oursMs).toFixed(2)}×** as long as ours.
Both give the same gradients (largest difference ${difference.toExponential(1)} of a gradient's largest value).

| the same network | ms a step | ms a sample |
| --- | --- | --- |
| our gradients | ${oursMs.toFixed(1)} | ${perSample(oursMs)} |
| stock tfjs-wasm autodiff, filter gradient as nine matrix products | ${stockMs.toFixed(1)} | ${perSample(stockMs)} |`;
}
