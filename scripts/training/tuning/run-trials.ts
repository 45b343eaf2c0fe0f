import path from 'node:path';
import {saveWhole} from '../../support/files/save-whole.ts';
import {readTrainConfig} from '../fit/train-config.ts';
import type {TrainConfig} from '../fit/train-config.ts';
import {drawChanges} from './search-space.ts';
import {halve} from './successive-halving.ts';
import type {Rung} from './successive-halving.ts';
import {readResult, writeResult} from './trial-results.ts';
import type {Search, TrialResult} from './trial-results.ts';
import {withBudget} from './with-budget.ts';

/** Trains with a config and tells the share 0..1 of validation letters read right. */
export type TrainTrial = (config: TrainConfig) => Promise<number>;

export interface TrialRun {
  readonly search: Search;
  /** Ours of all the search's trials. */
  readonly trials: readonly number[];
  readonly rungs: readonly Rung[];
  /** Results are written here, one file each, and found again when the search is run again. */
  readonly folder: string;
  readonly train: TrainTrial;
  /** Told every result, old ones too. */
  readonly onResult: (result: TrialResult) => void;
  /** Milliseconds that never go back. */
  readonly now: () => number;
}

/** Runs the trials of one part of a search. A training that fails is a bad trial, not the end of the search. */
export async function runTrials(run: TrialRun): Promise<void> {
  const {trials, rungs, onResult} = run;
  await halve(trials, rungs, async (trial, rung) => {
    const result = await runTrial(run, trial, rung);
    onResult(result);
    return result.top1;
  });
}

async function runTrial(
  {search, rungs, folder, train, now}: TrialRun,
  trial: number,
  rung: number,
): Promise<TrialResult> {
  const {steps} = rungs[rung] ?? {steps: search.steps};
  const known = readResult(folder, search, {trial, rung, steps});
  if (known !== null) return known;
  const changes = drawChanges(search.space, search.seed, trial);
  // Through the file that `npm run train` would read, so that what is tried is what the file says.
  const file = path.join(folder, 'configs', `trial-${String(trial).padStart(4, '0')}.json`);
  saveWhole([[file, `${JSON.stringify(changes, null, 2)}\n`]]);
  const config = withBudget(readTrainConfig(file), steps);
  const startedAt = now();
  const outcome = await train(config).then(
    (top1) => ({top1, failure: null}),
    (error: unknown) => ({
      top1: 0,
      failure: error instanceof Error ? error.message : String(error),
    }),
  );
  const seconds = (now() - startedAt) / 1000;
  const result = {search, trial, rung, steps, changes, ...outcome, seconds};
  writeResult(folder, result);
  return result;
}
