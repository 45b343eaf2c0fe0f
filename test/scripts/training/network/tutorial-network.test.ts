import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {AUGMENT, plainInputs} from '../../../../scripts/training/augment/augment.ts';
import {calibrate} from '../../../../scripts/training/figures/calibrate.ts';
import {compareLogits} from '../../../../scripts/training/convert/compare-logits.ts';
import {fittingAugment, fittingSamples} from '../../../../scripts/training/fit/fitting-samples.ts';
import {writeGraphModel} from '../../../../scripts/training/convert/graph-model.ts';
import {APP_INPUTS} from '../../../../scripts/training/augment/input-recipe.ts';
import {accuracyOf} from '../../../../scripts/training/figures/metrics.ts';
import {buildNetwork} from '../../../../scripts/training/network/build-network.ts';
import {layerShapes} from '../../../../scripts/training/network/layers.ts';
import {tutorialNetwork} from '../../../../scripts/training/network/tutorial-network.ts';
import type {Weights} from '../../../../scripts/training/network/weights.ts';
import {predict} from '../../../../scripts/training/figures/predict.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import type {Sample} from '../../../../scripts/training/data/sample.ts';
import {sampleReader} from '../../../../scripts/training/figures/score-samples.ts';
import {readTrainConfig, TRAIN_CONFIG} from '../../../../scripts/training/fit/train-config.ts';
import {loadTrained, saveTrained} from '../../../../scripts/training/fit/trained-file.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';
import {trainTiny} from '../fit/train-tiny.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));

const network = buildNetwork(
  {
    ...{kind: 'tutorial', filters: [4, 6], filterSize: 3, norm: false, shrinking: 'pool'},
    ...{dropout: 0.1, denseUnits: [16]},
  },
  APP_INPUTS,
);
const [photo] = madeUpSamples({letters: 1, signers: 1, each: 1}) as [Sample];
const recording: Sample = {
  ...photo,
  evidence: {kind: 'recording', points: new Float32Array(42)},
};

/** Bars of another direction for each label. */
function stripes(count: number, seed: number): Sample[] {
  const random = seededRandom(seed);
  return Array.from({length: count}, (_, i): Sample => {
    const label = i % 2;
    const grey = Uint8Array.from({length: 784}, (_value, at) => {
      const along = label === 0 ? at % 28 : Math.floor(at / 28);
      return (along % 8 < 4 ? 60 : 180) + random.below(40);
    });
    return {...photo, label, evidence: {kind: 'picture', grey}};
  });
}

describe('the tutorial’s network', () => {
  let weights: Weights;
  before(async () => {
    await startTrainingBackend();
    const augment = {...AUGMENT, rotation: 0, dropPicture: 0};
    const config = {...TRAIN_CONFIG.fit, steps: 40, batchSize: 16, warmUpSteps: 2, averaging: 0.8};
    weights = await trainTiny(network, stripes(60, 1), {...config, augment});
  });

  it('learns from pixels alone', () => {
    const others = stripes(40, 2);
    const logits = predict(
      network,
      weights,
      others.map((sample) => plainInputs(sample, APP_INPUTS)),
    );
    const scored = others.map(({label}, i) => ({truth: label, scores: logits[i] ?? []}));
    assert.ok(accuracyOf(scored).top1 > 0.95);
    const readings = sampleReader(network, others)(weights);
    assert.ok(calibrate(readings).temperature > 0);
  });

  it('saves, loads and converts like ours', async () => {
    const file = path.join(folder, 'tutorial');
    saveTrained(file, {network, weights, about: {}});
    const loaded = loadTrained(file);
    assert.deepEqual(loaded.network, network);
    const files = writeGraphModel(loaded.network, loaded.weights, 'float32', 'w.bin');
    const {largestDifference} = await compareLogits(loaded, files);
    assert.ok(largestDifference <= 1e-3, String(largestDifference));
  });

  it('halves the picture with every pair', () => {
    const shapes = layerShapes(tutorialNetwork({...TRAIN_TUTORIAL, filters: [8, 16, 32]}));
    assert.deepEqual(
      ['pool0', 'pool1', 'pool2'].map((name) => shapes.get(name)),
      [
        [14, 14, 8],
        [7, 7, 16],
        [3, 3, 32],
      ],
    );
    assert.throws(
      () => tutorialNetwork({...TRAIN_TUTORIAL, filters: [1, 1, 1, 1, 1]}),
      /can be halved 4 times, not 5/,
    );
  });

  it('is never left without its picture, nor shown what has none', () => {
    assert.deepEqual(fittingSamples(network, [photo, recording]), [photo]);
    const augment = fittingAugment(network, {...AUGMENT, dropPicture: 0.5, inBetween: 0.5});
    assert.equal(augment.dropPicture, 0);
    assert.equal(augment.inBetween, 0);
  });
});

const TRAIN_TUTORIAL = {
  ...{filterSize: 3, norm: false, dropout: 0.5, denseUnits: [8]},
  shrinking: 'pool' as const,
};

describe('a training config', () => {
  const read = (config: object) => {
    const file = path.join(folder, 'config.json');
    writeFileSync(file, JSON.stringify(config));
    return readTrainConfig(file);
  };

  it('chooses the tutorial’s network and changes parts of it', () => {
    const {network: chosen} = read({network: {kind: 'tutorial', filters: [8, 8]}});
    assert.ok(chosen.kind === 'tutorial');
    assert.deepEqual(chosen.filters, [8, 8]);
    assert.equal(chosen.filterSize, 3);
  });

  it('keeps our network when it says nothing of it', () => {
    assert.deepEqual(read({fit: {steps: 7}}).network, TRAIN_CONFIG.network);
  });

  for (const [changes, words] of [
    [{fit: {optimizer: 'lion'}}, /"fit\.optimizer" is one of adamw, adam, sgd, not "lion"/],
    [{network: {shrinking: 'crop'}}, /"network\.shrinking" is one of pool, stride, not "crop"/],
    [{inputs: {features: 'all'}}, /"inputs\.features" is one of both, image, world, not "all"/],
    [{inputs: {cropMargin: 3}}, /"inputs\.cropMargin" lies between 1 and 2/],
  ] as const) {
    it(`refuses ${JSON.stringify(changes)}`, () => {
      assert.throws(() => read(changes), words);
    });
  }

  it('refuses networks and settings that do not exist', () => {
    assert.throws(() => read({network: {kind: 'giant'}}), /config\.json: .*not "giant"/);
    assert.throws(
      () => read({network: {kind: 'tutorial', pictureFilters: [3]}}),
      /there is no setting "network\.pictureFilters"/,
    );
  });
});
