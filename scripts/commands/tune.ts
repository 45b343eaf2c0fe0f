import path from 'node:path';
import {parseArgs} from 'node:util';
import {workFolder} from '../support/alphabet/alphabet-folder.ts';
import {fail, runCommand} from '../support/command-line/command-line.ts';
import {sha256} from '../support/files/files.ts';
import {percent} from '../support/numbers/percent.ts';
import {progressBar} from '../support/command-line/progress.ts';
import {required} from '../support/command-line/required.ts';
import {numberIn} from '../support/numbers/number-in.ts';
import {wholeNumber} from '../support/numbers/whole-number.ts';
import {tuningCurves} from '../training/charts/tuning-curves.ts';
import {requireWritable, saveWhole} from '../support/files/save-whole.ts';
import {readTrainingData} from '../training/data/training-data.ts';
import {missingTrials, rankTrials, trialTable} from '../training/tuning/report.ts';
import {runTrials} from '../training/tuning/run-trials.ts';
import type {Space} from '../training/tuning/search-space.ts';
import {readShard, trialsOf} from '../training/tuning/shard.ts';
import {countSteps, planRungs} from '../training/tuning/successive-halving.ts';
import {trialTrainer} from '../training/tuning/train-trial.ts';
import {readResults} from '../training/tuning/trial-results.ts';
import type {Search, TrialResult} from '../training/tuning/trial-results.ts';
import {startTrainingBackend} from '../training/network/wasm-backend.ts';

const USAGE = `npm run tune -- --trials N [--shard i/n] [--out DIR]
npm run tune -- --merge DIR … [--out DIR]
  --trials N         settings to try; the first are the defaults
  --shard i/n        only every n-th trial; without it a Slurm array or an indexed Kubernetes job (there: --shard /n) tells
  --merge DIR        joins the results of the parts and tells the winner
  --out DIR          results, one file each (default .cache/tuned); run again, it goes on from there
  --space NAME       letters (default; our network) or tutorial
  --steps N          training steps of the last rung (default 2000)
  --seed N           of the settings, the validation people and the trainings (default 1)
  --validation S     share of the people to validate on (default 0.2)
  --prepared FILE, --recordings DIR, --licences LIST, --leave-out SOURCE   as for npm run train
Writes table.md, tuning.svg and winner.json, which npm run train -- --config takes.`;

await runCommand(USAGE, async () => {
  const {values, positionals} = readOptions();
  const {out} = values;
  if (values.merge !== undefined) {
    await report(readResults([...values.merge, ...positionals]), out);
    return;
  }
  if (positionals.length > 0) fail(`what is "${positionals.join(' ')}" for?`);
  const trials = wholeNumber('--trials', values.trials ?? fail('say how many: --trials N'), 1);
  const shard = readShard(values.shard, process.env);
  requireWritable(path.join(out, 'table.md'));
  const data = await readTrainingData({
    prepared: values.prepared,
    recordings: values.recordings ?? null,
    signMnist: null,
    signMnistTest: null,
    signMnistSplit: null,
    leaveOut: values['leave-out'],
    licences: values.licences ?? null,
  });
  const choice = [values.recordings !== undefined, values['leave-out'], values.licences ?? null];
  const search: Search = {
    space: toSpace(values.space),
    seed: wholeNumber('--seed', values.seed, 1),
    trials,
    steps: wholeNumber('--steps', values.steps, 1),
    validation: numberIn('--validation', values.validation, {above: 0, below: 1}),
    fingerprint: sha256(`${data.fingerprint} ${JSON.stringify(choice)}`),
  };
  await startTrainingBackend();
  const results = await runPart(search, trialsOf(shard, trials), shard.count, {out, data});
  if (shard.count === 1) await report(results, out);
  else console.log(`When all ${shard.count} parts are done: npm run tune -- --merge ${out}`);
});

async function runPart(
  search: Search,
  trials: readonly number[],
  parts: number,
  {out, data}: {out: string; data: Awaited<ReturnType<typeof readTrainingData>>},
): Promise<TrialResult[]> {
  // Of the largest part, so that all parts climb the same rungs.
  const rungs = planRungs(Math.ceil(search.trials / parts), search.steps);
  const {validation, seed} = search;
  const bar = progressBar('Tuning', countSteps(trials.length, rungs));
  const results: TrialResult[] = [];
  let stepped = 0;
  const train = trialTrainer({samples: data.learnt, validation, seed}, () => {
    stepped++;
    bar.increment();
  });
  await runTrials({
    search,
    trials,
    rungs,
    folder: out,
    train,
    onResult: (result) => {
      results.push(result);
      bar.increment(result.steps - stepped); // What was known already or failed early.
      stepped = 0;
    },
    now: () => performance.now(),
  });
  bar.stop();
  return results;
}

async function report(results: readonly TrialResult[], out: string): Promise<void> {
  const missing = missingTrials(results);
  if (missing.length > 0) console.error(`No result yet of trials ${missing.join(', ')}`);
  const ranked = rankTrials(results);
  const winner = required(ranked[0], 'the winner');
  const table = trialTable(ranked);
  console.log(table);
  saveWhole([
    [path.join(out, 'table.md'), table],
    [path.join(out, 'tuning.svg'), await tuningCurves(results, winner.trial)],
    [path.join(out, 'winner.json'), `${JSON.stringify(winner.changes, null, 2)}\n`],
  ]);
  console.log(
    `Winner: trial ${winner.trial}, top-1 ${percent(winner.top1)} after ${winner.steps} steps. Train it with: npm run train -- --config ${path.join(out, 'winner.json')}`,
  );
}

function readOptions() {
  return parseArgs({
    allowPositionals: true,
    options: {
      trials: {type: 'string'},
      shard: {type: 'string'},
      merge: {type: 'string', multiple: true},
      out: {type: 'string', default: workFolder('tuned')},
      space: {type: 'string', default: 'letters'},
      steps: {type: 'string', default: '2000'},
      seed: {type: 'string', default: '1'},
      validation: {type: 'string', default: '0.2'},
      prepared: {type: 'string', default: workFolder('prepared', 'hands.bin')},
      recordings: {type: 'string'},
      licences: {type: 'string'},
      'leave-out': {type: 'string', multiple: true, default: []},
    },
  });
}

function toSpace(text: string): Space {
  if (text === 'letters' || text === 'tutorial') return text;
  return fail(`--space is letters or tutorial, not "${text}"`);
}
