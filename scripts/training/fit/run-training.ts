import fs from 'node:fs';
import {progressBar} from '../../support/command-line/progress.ts';
import {batchesAhead} from '../batches/batches-ahead.ts';
import {CheckpointError, loadCheckpoint, saveCheckpoint} from './checkpoint.ts';
import type {RunIdentity} from './checkpoint.ts';
import {firstDifference} from './first-difference.ts';
import {fit} from './fit.ts';
import type {FitEnd} from './fit.ts';
import {newFitState} from './fit-state.ts';
import type {FitState} from './fit-state.ts';
import {fittingAugment} from './fitting-samples.ts';
import {listenForInterruption} from './interruption.ts';
import type {Network} from '../network/layers.ts';
import type {Sample} from '../data/sample.ts';
import type {TrainConfig} from './train-config.ts';
import {validator} from './validation.ts';

export interface TrainingRun {
  readonly network: Network;
  readonly config: TrainConfig;
  readonly learnt: readonly Sample[];
  /** What is validated on; nobody to train on everybody. */
  readonly heldBack: readonly Sample[];
  readonly checkpointFile: string;
  /** What a checkpoint must agree with to go on from it. */
  readonly identity: RunIdentity;
  readonly resume: boolean;
}

/**
 * Trains with a progress bar, a checkpoint now and then and another at the end; Ctrl-C ends it after the step under way, with a checkpoint.
 * @throws CheckpointError, SaveError in one line
 */
export async function runTraining(run: TrainingRun): Promise<{state: FitState; end: FitEnd}> {
  const {network, config, learnt, heldBack, checkpointFile, identity} = run;
  const state = startState(run);
  const augment = fittingAugment(network, config.fit.augment);
  const recipe = {
    ...config.fit,
    samples: learnt,
    balance: config.balance,
    augment,
    inputs: config.inputs,
  };
  const batches = batchesAhead(recipe, config.fit.steps);
  const interruption = listenForInterruption();
  const bar = progressBar('Training', config.fit.steps);
  bar.increment(state.step);
  try {
    const end = await fit({
      network,
      batches,
      config: config.fit,
      state,
      validate: heldBack.length === 0 ? null : validator(network, heldBack),
      onStep: ({step}) => {
        bar.increment();
        if (interruption.wanted()) return 'stop';
        if (step % config.fit.checkpointSteps === 0) {
          saveCheckpoint(checkpointFile, {identity, state});
        }
        return 'go on';
      },
    });
    saveCheckpoint(checkpointFile, {identity, state});
    return {state, end};
  } finally {
    bar.stop();
    interruption.close();
    await batches.close();
  }
}

function startState({
  network,
  config,
  learnt,
  checkpointFile,
  identity,
  resume,
}: TrainingRun): FitState {
  if (!resume) {
    if (fs.existsSync(checkpointFile)) {
      console.log(`Starting anew: ${checkpointFile} is replaced (--resume would go on from it)`);
    }
    return newFitState(network, config.fit.seed, learnt);
  }
  const checkpoint = loadCheckpoint(checkpointFile);
  const difference = firstDifference(checkpoint.identity, identity);
  if (difference !== null) {
    throw new CheckpointError(
      `${checkpointFile} is of another training, ${difference}: use what it was started with, or remove the file to start anew`,
    );
  }
  console.log(`Going on after step ${checkpoint.state.step}`);
  return checkpoint.state;
}
