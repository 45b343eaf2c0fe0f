import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {tuningCurves} from '../../../../scripts/training/charts/tuning-curves.ts';
import {buildNetwork} from '../../../../scripts/training/network/build-network.ts';
import {layerShapes} from '../../../../scripts/training/network/layers.ts';
import {readTrainConfig, TRAIN_CONFIG} from '../../../../scripts/training/fit/train-config.ts';
import {missingTrials, rankTrials, trialTable} from '../../../../scripts/training/tuning/report.ts';
import {runTrials} from '../../../../scripts/training/tuning/run-trials.ts';
import type {TrainTrial} from '../../../../scripts/training/tuning/run-trials.ts';
import {drawChanges} from '../../../../scripts/training/tuning/search-space.ts';
import {readShard, trialsOf} from '../../../../scripts/training/tuning/shard.ts';
import {
  countSteps,
  halve,
  planRungs,
} from '../../../../scripts/training/tuning/successive-halving.ts';
import {readResults} from '../../../../scripts/training/tuning/trial-results.ts';
import type {Search, TrialResult} from '../../../../scripts/training/tuning/trial-results.ts';
import {withBudget} from '../../../../scripts/training/tuning/with-budget.ts';

const root = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
let folders = 0;
const newFolder = () => path.join(root, String(folders++));
after(() => rmSync(root, {recursive: true}));

describe('drawChanges', () => {
  it('leaves trial 0 as the defaults are', () => {
    assert.deepEqual(drawChanges('letters', 7, 0), {});
  });

  it('gives a trial the same settings for the same seed, and other ones for another', () => {
    assert.deepEqual(drawChanges('letters', 7, 5), drawChanges('letters', 7, 5));
    assert.notDeepEqual(drawChanges('letters', 7, 5), drawChanges('letters', 7, 6));
    assert.notDeepEqual(drawChanges('letters', 7, 5), drawChanges('letters', 8, 5));
  });

  for (const space of ['letters', 'tutorial'] as const) {
    it(`draws settings that the trainer takes, for the ${space} network`, () => {
      const file = path.join(root, `${space}.json`);
      for (let trial = 0; trial < 40; trial++) {
        writeFileSync(file, JSON.stringify(drawChanges(space, 3, trial)));
        const {network, inputs} = readTrainConfig(file);
        assert.equal(network.kind, space);
        const shapes = [...layerShapes(buildNetwork(network, inputs)).values()];
        assert.ok(shapes.flat().every((side) => Number.isInteger(side) && side > 0));
      }
    });
  }
});

describe('the search space', () => {
  const settingsOf = (space: 'letters' | 'tutorial') =>
    Array.from({length: 60}, (_, i) => {
      const groups = Object.values(drawChanges(space, 3, i + 1)).filter(
        (group) => typeof group === 'object' && group !== null,
      );
      return groups.reduce<Readonly<Record<string, unknown>>>(
        (all, group) => ({...all, ...group}),
        {},
      );
    });
  const valuesOf = (settings: ReturnType<typeof settingsOf>, name: string) =>
    new Set(settings.map((one) => JSON.stringify(one[name])));

  for (const space of ['letters', 'tutorial'] as const) {
    it(`tries every choice there is, for the ${space} network`, () => {
      const settings = settingsOf(space);
      for (const [name, count] of [
        ['optimizer', 3],
        ['shrinking', 2],
        ['filterSize', 2],
        ['norm', 2],
        ['mask', 2],
        ['cropMargin', 5],
        [space === 'letters' ? 'features' : 'filters', 3],
        [space === 'letters' ? 'landmarkUnits' : 'denseUnits', 3],
      ] as const) {
        assert.ok(valuesOf(settings, name).size >= count, name);
      }
    });
  }

  it('tries from one to four pairs of convolution and pool', () => {
    const counts = settingsOf('tutorial').map(({filters}) => (filters as number[]).length);
    assert.deepEqual([...new Set(counts)].sort(), [1, 2, 3, 4]);
  });
});

describe('readShard', () => {
  it('takes everything when nobody says otherwise', () => {
    assert.deepEqual(readShard(undefined, {}), {index: 0, count: 1});
  });

  it('counts parts from 0 or from 1', () => {
    assert.deepEqual(readShard('0/3', {}), {index: 0, count: 3});
    assert.deepEqual(readShard('3/3', {}), {index: 0, count: 3});
    assert.deepEqual(readShard('2/3', {}), {index: 2, count: 3});
  });

  it('reads the variables of a Slurm array, whatever its first index and step', () => {
    const environment = {
      SLURM_ARRAY_TASK_ID: '14',
      SLURM_ARRAY_TASK_MIN: '10',
      SLURM_ARRAY_TASK_STEP: '2',
      SLURM_ARRAY_TASK_COUNT: '4',
    };
    assert.deepEqual(readShard(undefined, environment), {index: 2, count: 4});
    assert.deepEqual(readShard('1/2', environment), {index: 1, count: 2});
  });

  it('reads the index of a Kubernetes job and is told their number', () => {
    assert.deepEqual(readShard('/8', {JOB_COMPLETION_INDEX: '5'}), {index: 5, count: 8});
    const environment = {JOB_COMPLETION_INDEX: '5', JOB_COMPLETIONS: '6'};
    assert.deepEqual(readShard(undefined, environment), {index: 5, count: 6});
  });

  for (const [option, environment, words] of [
    ['half', {}, /--shard is i\/n/],
    ['4/3', {}, /no part 4 of 3/],
    ['0/0', {}, /no part 0 of 0/],
    ['/4', {}, /lacks its index/],
    [undefined, {JOB_COMPLETION_INDEX: '5'}, /of how many/],
    [undefined, {SLURM_ARRAY_TASK_ID: 'x'}, /SLURM_ARRAY_TASK_ID is "x"/],
  ] as const) {
    it(`says what is wrong with ${option ?? JSON.stringify(environment)}`, () => {
      assert.throws(() => readShard(option, environment), words);
    });
  }

  it('shares every trial out exactly once', () => {
    const parts = [0, 1, 2].flatMap((index) => trialsOf({index, count: 3}, 8));
    assert.deepEqual(
      parts.sort((a, b) => a - b),
      [0, 1, 2, 3, 4, 5, 6, 7],
    );
  });
});

describe('successive halving', () => {
  it('plans fewer trials and more steps from rung to rung', () => {
    const rungs = planRungs(9, 900, {factor: 3, mostRungs: 4});
    assert.deepEqual(
      rungs.map(({steps}) => steps),
      [100, 300, 900],
    );
    assert.equal(countSteps(9, rungs), 9 * 100 + 3 * 300 + 900);
    assert.equal(planRungs(1, 500).length, 1);
    assert.equal(planRungs(1000, 500, {factor: 3, mostRungs: 2}).length, 2);
  });

  it('lets the better ones go on, of equals the first', async () => {
    const scores = [1, 5, 5, 2, 9, 0];
    const ran: [number, number][] = [];
    await halve([0, 1, 2, 3, 4, 5], planRungs(9, 9), (trial, rung) => {
      ran.push([rung, trial]);
      return Promise.resolve(scores[trial] ?? 0);
    });
    assert.deepEqual(
      ran.filter(([rung]) => rung > 0),
      [
        [1, 4],
        [1, 1],
        [2, 4],
      ],
    );
  });
});

describe('withBudget', () => {
  it('shrinks warm-up and averaging with the training and validates at its end', () => {
    const {fit} = withBudget(TRAIN_CONFIG, TRAIN_CONFIG.fit.steps / 10);
    assert.equal(fit.steps, TRAIN_CONFIG.fit.steps / 10);
    assert.equal(fit.warmUpSteps, TRAIN_CONFIG.fit.warmUpSteps / 10);
    assert.ok(Math.abs(1 - fit.averaging - 10 * (1 - TRAIN_CONFIG.fit.averaging)) < 1e-9);
    assert.equal(fit.validation.everySteps, fit.steps);
    assert.ok(withBudget(TRAIN_CONFIG, 5).fit.averaging >= 0.9);
  });
});

const search: Search = {
  space: 'letters',
  seed: 2,
  trials: 9,
  steps: 90,
  validation: 0.2,
  fingerprint: 'data',
};

/** Stands for a training: the score is how near the learning rate is to one of the trials'. */
const bestRate = (drawChanges('letters', 2, 4).fit as {learningRate: number}).learningRate;
const objective: TrainTrial = ({fit: {learningRate, steps}}) =>
  Promise.resolve(steps / 200 - Math.abs(Math.log(learningRate / bestRate)) / 1000);

async function tune(folder: string, train: TrainTrial, part = {index: 0, count: 1}) {
  const results: TrialResult[] = [];
  await runTrials({
    search,
    trials: trialsOf(part, search.trials),
    rungs: planRungs(search.trials / part.count, search.steps),
    folder,
    train,
    onResult: (result) => results.push(result),
    now: () => 0,
  });
  return results;
}

describe('runTrials', () => {
  it('finds the best trial, and its settings are a config file', async () => {
    const folder = newFolder();
    const [winner] = rankTrials(await tune(folder, objective));
    assert.equal(winner?.trial, 4);
    assert.equal(winner.steps, search.steps);
    const config = readTrainConfig(path.join(folder, 'configs', 'trial-0004.json'));
    assert.equal(config.fit.learningRate, bestRate);
  });

  it('goes on where it was broken off', async () => {
    const folder = newFolder();
    let left = 5;
    const breaking: TrainTrial = (config) => {
      if (left-- === 0) rmSync(path.join(folder, 'trial-0004-rung-0.json'));
      return objective(config);
    };
    const first = await tune(folder, breaking);
    let trained = 0;
    const again = await tune(folder, (config) => {
      trained++;
      return objective(config);
    });
    assert.equal(trained, 1);
    assert.deepEqual(again, first);
  });

  it('takes a training that fails for a bad trial', async () => {
    const results = await tune(newFolder(), (config) =>
      config.fit.learningRate === bestRate
        ? Promise.reject(new Error('the loss became NaN'))
        : objective(config),
    );
    const failed = results.filter(({failure}) => failure !== null);
    assert.deepEqual(
      failed.map(({trial, rung, top1}) => [trial, rung, top1]),
      [[4, 0, 0]],
    );
    assert.match(trialTable(rankTrials(results)), /\| 4 \| 10 \| failed: the loss became NaN/);
  });

  it('does not mix two searches in one folder', async () => {
    const folder = newFolder();
    await tune(folder, objective);
    const run = runTrials({
      search: {...search, seed: 3},
      trials: [0],
      rungs: planRungs(9, search.steps),
      folder,
      train: objective,
      onResult: () => undefined,
      now: () => 0,
    });
    await assert.rejects(run, /another search: choose another folder/);
  });
});

describe('merging', () => {
  it('joins the parts of a search in one folder or in several', async () => {
    const [shared, own] = [newFolder(), newFolder()];
    for (const index of [0, 1]) await tune(shared, objective, {index, count: 3});
    assert.deepEqual(missingTrials(readResults([shared])), [2, 5, 8]);
    await tune(own, objective, {index: 2, count: 3});
    const results = readResults([shared, own]);
    assert.deepEqual(missingTrials(results), []);
    assert.equal(rankTrials(results)[0]?.trial, 4);
    assert.equal(rankTrials(results).length, search.trials);
  });

  it('says what cannot be joined', async () => {
    const folder = newFolder();
    assert.throws(() => readResults([folder]), /there is no folder/);
    await tune(folder, objective);
    const other = path.join(folder, 'trial-0000-rung-0.json');
    const result = JSON.parse(readFileSync(other, 'utf8')) as TrialResult;
    writeFileSync(other, JSON.stringify({...result, search: {...search, seed: 9}}));
    assert.throws(() => readResults([folder]), /different searches/);
    writeFileSync(other, '{"search":');
    assert.throws(() => readResults([folder]), /trial-0000-rung-0\.json is no result/);
    assert.throws(() => readResults([path.join(folder, 'configs')]), /no results of trials/);
    assert.ok(existsSync(other));
  });
});

describe('tuningCurves', () => {
  it('names the winner and what it reached', async () => {
    const svg = await tuningCurves(
      [
        {trial: 0, steps: 10, top1: 0.4},
        {trial: 3, steps: 10, top1: 0.5},
        {trial: 3, steps: 30, top1: 0.75},
      ],
      3,
    );
    assert.match(svg, />trial 3: 75\.0 %</);
  });
});
