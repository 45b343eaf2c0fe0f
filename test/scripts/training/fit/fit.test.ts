import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {AUGMENT} from '../../../../scripts/training/augment/augment.ts';
import {batchesOnDemand} from '../../../../scripts/training/batches/batches.ts';
import {loadCheckpoint, saveCheckpoint} from '../../../../scripts/training/fit/checkpoint.ts';
import {fit} from '../../../../scripts/training/fit/fit.ts';
import type {FitConfig, FitJob} from '../../../../scripts/training/fit/fit.ts';
import {keptWeights, newFitState} from '../../../../scripts/training/fit/fit-state.ts';
import {APP_INPUTS} from '../../../../scripts/training/augment/input-recipe.ts';
import {letterNetwork} from '../../../../scripts/training/network/letter-network.ts';
import type {Weights} from '../../../../scripts/training/network/weights.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';
import {NO_BALANCE} from './train-tiny.ts';

const network = letterNetwork({
  pictureFilters: [2, 4],
  pictureUnits: 4,
  landmarkUnits: [8, 4],
  sightUnits: [],
  pooledDropout: 0,
  jointUnits: 4,
  dropout: 0.3,
  filterSize: 3,
  norm: true,
  shrinking: 'pool',
});
const config: FitConfig = {
  seed: 3,
  steps: 12,
  batchSize: 4,
  optimizer: 'adamw',
  learningRate: 0.02,
  warmUpSteps: 2,
  averaging: 0.9,
  labelSmoothing: 0.02,
  helperWeight: 0.3,
  noLetterLogit: 0,
  validation: {share: 0.3, everySteps: 3, patience: 0},
  checkpointSteps: 5,
  augment: AUGMENT,
};
const samples = madeUpSamples({letters: 3, signers: 2, each: 2});
const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));
await startTrainingBackend();

/** A job from fresh weights, validated by whatever the weights happen to be. */
function job(changes: Partial<FitJob> = {}): FitJob {
  const settings = changes.config ?? config;
  return {
    network,
    config: settings,
    batches: batchesOnDemand({samples, balance: NO_BALANCE, inputs: APP_INPUTS, ...settings}),
    state: newFitState(network, settings.seed),
    validate: someNumber,
    onStep: () => 'go on',
    ...changes,
  };
}

function someNumber(weights: Weights): number {
  const [first] = weights.values();
  return Math.abs(Math.sin(1e4 * (first?.values[0] ?? 0)));
}

/** Validation results, one after the other. */
function results(...shares: readonly number[]): () => number {
  const left = [...shares];
  return () => left.shift() ?? assert.fail('validated too often');
}

describe('fit', () => {
  it('gives the weights of an uninterrupted run when it goes on from a checkpoint', async () => {
    const whole = job();
    await fit(whole);
    const file = path.join(folder, 'run.checkpoint');
    for (const stopAt of [4, 6, 11]) {
      const first = job({onStep: ({step}) => (step === stopAt ? 'stop' : 'go on')});
      assert.equal(await fit(first), 'stopped');
      saveCheckpoint(file, {identity: {}, state: first.state});
      const second = job({state: loadCheckpoint(file).state});
      assert.equal(await fit(second), 'finished');
      assert.deepEqual(second.state, whole.state);
    }
  });

  it('writes down loss, learning rate and validation by step', async () => {
    const run = job({validate: results(0.5, 0.7, 0.6, 0.65)});
    await fit(run);
    const {history} = run.state;
    assert.deepEqual(
      history.map(({step, validationTop1}) => [step, validationTop1]),
      [
        [3, 0.5],
        [6, 0.7],
        [9, 0.6],
        [12, 0.65],
      ],
    );
    assert.ok(history.every(({loss}) => loss > 0.1 && loss < 10));
    assert.equal(history.at(-1)?.learningRate, 0);
  });

  it('keeps the weights that read the validation people best', async () => {
    const validate = results(0.5, 0.7, 0.6, 0.7);
    const run = job({validate});
    await fit(run);
    const short = job({
      validate: results(0.5, 0.7),
      onStep: ({step}) => (step === 6 ? 'stop' : 'go on'),
    });
    await fit(short);
    assert.equal(run.state.best?.step, 6);
    assert.deepEqual(keptWeights(run.state), short.state.average);
  });

  it('keeps the running average when nothing is validated', async () => {
    const run = job({validate: null});
    assert.equal(await fit(run), 'finished');
    assert.equal(keptWeights(run.state), run.state.average);
    assert.deepEqual(
      run.state.history.map(({step}) => step),
      [12],
    );
  });

  it('ends early when validation got no better for as long as its patience', async () => {
    const validation = {...config.validation, patience: 2};
    const run = job({config: {...config, validation}, validate: results(0.5, 0.4, 0.5)});
    assert.equal(await fit(run), 'no more gain');
    assert.equal(run.state.step, 9);
    assert.equal(run.state.best?.step, 3);
  });
});

describe('a checkpoint', () => {
  const file = path.join(folder, 'one.checkpoint');
  const state = newFitState(network, 1);
  before(() => saveCheckpoint(file, {identity: {note: 'mine'}, state}));

  it('gives back what was saved', () => {
    assert.deepEqual(loadCheckpoint(file), {identity: {note: 'mine'}, state});
  });

  it('says that there is none', () => {
    assert.throws(() => loadCheckpoint(`${file}s`), /one\.checkpoints is missing.*leave --resume/);
  });

  for (const bytes of [10, 27, 200, 5000]) {
    it(`is refused when it is cut off after ${bytes} bytes`, () => {
      const cut = path.join(folder, 'cut.checkpoint');
      saveCheckpoint(cut, {identity: {}, state});
      truncateSync(cut, bytes);
      assert.throws(() => loadCheckpoint(cut), /cut\.checkpoint is (cut off|not a checkpoint)/);
    });
  }

  it('is refused when it is something else', () => {
    const other = path.join(folder, 'other.checkpoint');
    writeFileSync(other, 'something else altogether, quite long enough');
    assert.throws(() => loadCheckpoint(other), /other\.checkpoint is not a checkpoint/);
  });
});
