import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {AUGMENT, plainInputs} from '../../../../scripts/training/augment/augment.ts';
import {compareLogits} from '../../../../scripts/training/convert/compare-logits.ts';
import type {FitConfig} from '../../../../scripts/training/fit/fit.ts';
import {writeGraphModel} from '../../../../scripts/training/convert/graph-model.ts';
import {APP_INPUTS} from '../../../../scripts/training/augment/input-recipe.ts';
import {accuracyOf} from '../../../../scripts/training/figures/metrics.ts';
import {letterNetwork} from '../../../../scripts/training/network/letter-network.ts';
import {tutorialNetwork} from '../../../../scripts/training/network/tutorial-network.ts';
import {initialWeights} from '../../../../scripts/training/network/weights.ts';
import type {Weights} from '../../../../scripts/training/network/weights.ts';
import {predict} from '../../../../scripts/training/figures/predict.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import {loadTrained, saveTrained} from '../../../../scripts/training/fit/trained-file.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';
import {trainTiny} from './train-tiny.ts';

const network = letterNetwork({
  pictureFilters: [4, 8],
  pictureUnits: 8,
  landmarkUnits: [16, 8],
  sightUnits: [],
  pooledDropout: 0,
  jointUnits: 8,
  dropout: 0.1,
  filterSize: 3,
  norm: true,
  shrinking: 'pool',
});
const config: FitConfig = {
  seed: 5,
  steps: 60,
  batchSize: 32,
  optimizer: 'adamw',
  learningRate: 0.02,
  warmUpSteps: 5,
  averaging: 0.9,
  labelSmoothing: 0.02,
  helperWeight: 0.3,
  noLetterLogit: 0,
  validation: {share: 0, everySteps: 20, patience: 0},
  checkpointSteps: 20,
  augment: {...AUGMENT, dropPicture: 0.2, dropFeatures: 0.2},
};
const samples = madeUpSamples({letters: 4, signers: 3, each: 6});
const train = () => trainTiny(network, samples, config);
const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
let weights: Weights;

await startTrainingBackend();
after(() => rmSync(folder, {recursive: true}));

describe('a tiny training run', () => {
  before(async () => {
    weights = await train();
  });

  it('learns made-up letters', () => {
    const others = madeUpSamples({letters: 4, signers: 2, each: 4, seed: 99});
    assert.ok(accuracyWith(others, 'both') > 0.9);
  });

  it('reads with either input absent', () => {
    assert.ok(accuracyWith(samples, 'picture') > 0.5);
    assert.ok(accuracyWith(samples, 'features') > 0.7);
  });

  it('gives the same weights for the same seed', async () => {
    const again = await train();
    for (const [name, {values}] of weights) assert.deepEqual(again.get(name)?.values, values, name);
  });

  it('saves and loads without a change', () => {
    const file = path.join(folder, 'letters');
    saveTrained(file, {network, weights, about: {note: 'tiny'}});
    const loaded = loadTrained(file);
    assert.deepEqual(loaded, {network, weights: new Map(weights), about: {note: 'tiny'}});
  });

  it('converts to a graph whose logits are the trainer’s', async () => {
    const trained = {network, weights, about: {}};
    const exact = await compareLogits(
      trained,
      writeGraphModel(network, weights, 'float32', 'w.bin'),
    );
    assert.ok(exact.largestDifference <= 1e-3, String(exact.largestDifference));
    for (const precision of ['float16', 'uint16'] as const) {
      const files = writeGraphModel(network, weights, precision, 'w.bin');
      assert.ok((await compareLogits(trained, files)).sameTop1 >= 0.99);
      assert.ok(files.weights.length < 0.7 * 4 * countKernelValues(weights));
    }
  });
});

describe('a network with strides instead of pools and without norms', () => {
  const shape = {
    pictureFilters: [4, 6, 8],
    filterSize: 5,
    norm: false,
    shrinking: 'stride',
  } as const;
  const branches = {
    pictureUnits: 8,
    landmarkUnits: [16, 8],
    sightUnits: [],
    pooledDropout: 0,
    jointUnits: 8,
    dropout: 0.1,
  };
  const strided = letterNetwork({...shape, ...branches});
  const tutorial = tutorialNetwork({
    ...{filters: [4, 4, 4, 4], filterSize: 3, norm: true, shrinking: 'stride'},
    ...{dropout: 0, denseUnits: [16]},
  });

  it('learns, with each optimiser', async () => {
    for (const [optimizer, learningRate] of [
      ['adam', 0.01],
      ['sgd', 0.05],
    ] as const) {
      const settings = {...config, optimizer, learningRate, steps: 80};
      const trained = await trainTiny(strided, samples, settings);
      const logits = predict(
        strided,
        trained,
        samples.map((sample) => plainInputs(sample, APP_INPUTS)),
      );
      const scored = samples.map(({label}, i) => ({truth: label, scores: logits[i] ?? []}));
      assert.ok(accuracyOf(scored).top1 > 0.7, `${optimizer} ${accuracyOf(scored).top1}`);
    }
  });

  it('converts to a graph whose logits are the trainer’s', async () => {
    for (const one of [strided, tutorial]) {
      const trained = {network: one, weights: initialWeights(one, seededRandom(2)), about: {}};
      const files = writeGraphModel(one, trained.weights, 'float32', 'w.bin');
      const {largestDifference} = await compareLogits(trained, files);
      assert.ok(largestDifference <= 1e-3, String(largestDifference));
    }
  });
});

function accuracyWith(list: typeof samples, kept: 'both' | 'picture' | 'features'): number {
  const inputs = list
    .map((sample) => plainInputs(sample, APP_INPUTS))
    .map(({picture, features}) => ({
      picture: kept === 'features' ? null : picture,
      features: kept === 'picture' ? null : features,
    }));
  const logits = predict(network, weights, inputs);
  return accuracyOf(list.map(({label}, i) => ({truth: label, scores: logits[i] ?? []}))).top1;
}

function countKernelValues(all: Weights): number {
  return [...all.values()].reduce((sum, {values}) => sum + values.length, 0);
}
