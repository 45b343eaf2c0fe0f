import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {FEATURE_COUNT} from '../../../src/core/hand/landmark-features.ts';
import {PREPROCESS_VERSION} from '../../../src/core/hand/preprocess.ts';
import {SIGHT_COUNT} from '../../../src/core/hand/sight-count.ts';
import {parseModelCard} from '../../../src/contracts/model-card.ts';
import {runScript} from './run-script.ts';
import type {Agreement} from '../../../scripts/training/convert/compare-logits.ts';
import type {Measured} from '../../../scripts/training/figures/measure.ts';
import {loadTrained} from '../../../scripts/training/fit/trained-file.ts';
import {writeMadeUpPhotos} from '../../../scripts/training/data/made-up-samples.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));
const at = (name: string) => path.join(folder, name);

const MADE_UP = {letters: 4, signers: 3, each: 80};
const BATCH_SIZE = 16;
const EPOCHS = 2;
/** One signer is left out. */
const LEARNT = MADE_UP.letters * (MADE_UP.signers - 1) * MADE_UP.each;

const config = {
  network: {
    pictureFilters: [4, 8],
    pictureUnits: 8,
    landmarkUnits: [16, 8],
    sightUnits: [],
    pooledDropout: 0,
    jointUnits: 8,
  },
  fit: {
    ...{steps: Math.ceil((EPOCHS * LEARNT) / BATCH_SIZE), batchSize: BATCH_SIZE},
    ...{warmUpSteps: 3, averaging: 0.8, learningRate: 0.02},
  },
};

async function run(command: string, ...args: readonly string[]) {
  const {code, output} = await runScript(command, ...args);
  assert.equal(code, 0, output);
}

const train = (name: string, ...more: readonly string[]) =>
  run(
    'train',
    ...['--config', at('config.json'), '--prepared', at('hands.bin')],
    ...['--leave-out', 'made-up2', '--out', at(name), ...more],
  );
const weightsOf = (name: string) => readFileSync(at(`${name}.bin`));

describe('two epochs by npm run train, then npm run convert', () => {
  before(async () => {
    writeMadeUpPhotos(at('hands.bin'), MADE_UP);
    writeFileSync(at('config.json'), JSON.stringify(config));
    await train('first');
  });

  it('learn to read somebody who was left out', () => {
    const {measured} = loadTrained(at('first')).about as {measured: Measured};
    assert.equal(measured.mean.images, MADE_UP.letters * MADE_UP.each);
    assert.ok(measured.mean.top1 > 0.8, String(measured.mean.top1));
  });

  it('give the same weights for the same seed, and others for another', async () => {
    await train('again');
    assert.deepEqual(weightsOf('again'), weightsOf('first'));
    await train('other', '--seed', '2');
    assert.notDeepEqual(weightsOf('other'), weightsOf('first'));
  });

  for (const [precision, largest] of [
    ['float32', 1e-3],
    ['float16', 0.1],
  ] as const) {
    it(`make a network that agrees with the trained one, as ${precision}`, async () => {
      const out = ['--out', at(precision), '--json', at(`${precision}.json`)];
      await run('convert', '--trained', at('first'), '--precision', precision, ...out);
      const agreement = JSON.parse(readFileSync(at(`${precision}.json`), 'utf8')) as Agreement;
      assert.ok(agreement.largestDifference <= largest, String(agreement.largestDifference));
      assert.ok(agreement.sameTop1 >= 0.98, String(agreement.sameTop1));
    });
  }

  it('tell how the photos left out are read after the conversion', async () => {
    const files = ['--prepared', at('hands.bin'), '--out', at('read'), '--json', at('read.json')];
    await run('convert', '--trained', at('first'), ...files);
    const {probes, sameTop1} = JSON.parse(readFileSync(at('read.json'), 'utf8')) as Agreement;
    assert.equal(probes, MADE_UP.letters * MADE_UP.each);
    assert.ok(sameTop1 >= 0.998, String(sameTop1));
  });

  it('write a card that the app takes', () => {
    const card: unknown = JSON.parse(readFileSync(at('float32/card.json'), 'utf8'));
    const {accuracy} = parseModelCard(card, {
      labels: LABELS,
      features: FEATURE_COUNT,
      sight: SIGHT_COUNT,
      preprocessVersion: PREPROCESS_VERSION,
    });
    assert.deepEqual(Object.keys(accuracy.leftOut), ['made-up2']);
  });
});
