import {batchesOnDemand} from '../training/batches/batches.ts';
import {madeUpSamples} from '../training/data/made-up-samples.ts';
import {fit} from '../training/fit/fit.ts';
import {newFitState} from '../training/fit/fit-state.ts';
import {buildNetwork} from '../training/network/build-network.ts';
import {readTrainConfig} from '../training/fit/train-config.ts';
import {fittingAugment} from '../training/fit/fitting-samples.ts';
import {startTrainingBackend} from '../training/network/wasm-backend.ts';

const LETTERS = 24;
const SIGNERS = 2;
const NO_BALANCE = {recordings: 0, noLetter: 0, pictures: 0, rendered: 0};

export interface TrainingGrowth {
  readonly pictures: number;
  readonly steps: number;
  /** Milliseconds, with the batches made in the same thread. */
  readonly msAStep: number;
  /** Milliseconds for as many steps as show every picture once on average. */
  readonly msAnEpoch: number;
}

/** Trains the committed recipe for a few steps on more and more made-up pictures. */
export async function measureTraining(
  pictures: readonly number[],
  steps: number,
): Promise<readonly TrainingGrowth[]> {
  await startTrainingBackend();
  const figures: TrainingGrowth[] = [];
  for (const wanted of pictures) figures.push(await train(wanted, steps));
  return figures;
}

async function train(wanted: number, steps: number): Promise<TrainingGrowth> {
  const config = readTrainConfig(undefined);
  const network = buildNetwork(config.network, config.inputs);
  const each = Math.max(1, Math.round(wanted / LETTERS / SIGNERS));
  const samples = madeUpSamples({letters: LETTERS, signers: SIGNERS, each});
  const augment = fittingAugment(network, config.fit.augment);
  const batches = batchesOnDemand({
    ...{...config.fit, samples, augment},
    ...{balance: NO_BALANCE, inputs: config.inputs},
  });
  const state = newFitState(network, config.fit.seed);
  const startedAt = performance.now();
  const job = {network, batches, state, validate: null, onStep: () => 'go on' as const};
  await fit({...job, config: {...config.fit, steps}});
  const msAStep = (performance.now() - startedAt) / steps;
  const stepsAnEpoch = samples.length / config.fit.batchSize;
  return {pictures: samples.length, steps, msAStep, msAnEpoch: msAStep * stepsAnEpoch};
}

export function describeTraining(figures: readonly TrainingGrowth[]): string {
  const [first] = figures;
  const rows = figures.map(({pictures, msAStep, msAnEpoch}) => {
    const ratio = msAStep / (first?.msAStep ?? NaN);
    return `| ${pictures} | ${msAStep.toFixed(1)} | ${ratio.toFixed(2)}× | ${(msAnEpoch / 1000).toFixed(1)} |`;
  });
  return `Training on made-up pictures, ${first?.steps ?? 0} steps each, batches made in the same thread: the steps decide what it costs, not the number of pictures.

| pictures | ms a step | over the fewest | s to see each once |
| --- | --- | --- | --- |
${rows.join('\n')}`;
}
