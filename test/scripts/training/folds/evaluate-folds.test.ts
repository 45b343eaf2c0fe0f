import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import type {ModelCard} from '../../../../src/contracts/model-card.ts';
import {required} from '../../../../scripts/support/command-line/required.ts';
import {commandLine, runScript} from '../../commands/run-script.ts';
import {readFoldResult} from '../../../../scripts/training/folds/fold-result.ts';
import {loadTrained} from '../../../../scripts/training/fit/trained-file.ts';
import {writeMadeUpPhotos} from '../../../../scripts/training/data/made-up-samples.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));
const at = (name: string) => path.join(folder, name);

const network = {
  ...{
    pictureFilters: [2],
    pictureUnits: 4,
    landmarkUnits: [16, 8],
    sightUnits: [8],
    pooledDropout: 0,
    jointUnits: 8,
  },
};
const fit = {steps: 30, batchSize: 16, warmUpSteps: 2, averaging: 0.8, learningRate: 0.02};

const data = ['--config', at('config.json'), '--prepared', at('hands.bin')];
const evaluate = (...more: readonly string[]) =>
  runScript('evaluate', '--folds', '2', ...data, '--out', at('folds'), ...more);

writeMadeUpPhotos(at('hands.bin'), {letters: 6, signers: 4, each: 3});
writeFileSync(at('config.json'), JSON.stringify({network, fit}));

describe('npm run evaluate -- --folds', () => {
  it('makes one fold alone, and the result from it and the others', async () => {
    const first = await evaluate('--fold', '2');
    assert.equal(first.code, 0, first.output);
    assert.match(first.output, /Fold 2 is done\. When all are, leave --fold out/);
    const madeBefore = readFileSync(at('folds/fold-2.bin'));
    const {code, output} = await evaluate('--json', at('result.json'));
    assert.equal(code, 0, output);
    assert.match(output, /Fold 1 of 2, without made-up/);
    assert.doesNotMatch(output, /Fold 2 of 2, without/);
    assert.match(output, /Mean of 4 sources: top-1 .*\nWorst: made-up/);
    assert.match(output, /expected calibration error/);
    assert.deepEqual(readFileSync(at('folds/fold-2.bin')), madeBefore);
    assert.deepEqual(readFoldResult(at('result.json')), readFoldResult(at('folds')));
  });

  it('reads everybody once, by a network that saw nothing of them', () => {
    const {folds, leftOut, mean, perLetter} = required(readFoldResult(at('folds')), 'the result');
    assert.deepEqual(folds.flatMap(({people}) => people).sort(), Object.keys(leftOut));
    assert.equal(mean.images, 6 * 4 * 3);
    assert.ok(mean.top1 > 0.5 && mean.top1 <= 1, String(mean.top1));
    assert.equal(perLetter.F?.images, 12);
    folds.forEach(({sources}, i) => {
      const {about} = loadTrained(at(`folds/fold-${i + 1}`));
      const learnt = (about.sources as {name: string}[]).map(({name}) => name);
      assert.deepEqual(about.leftOut, sources);
      assert.equal(learnt.length, 2);
      assert.ok(sources.every((name) => !learnt.includes(name)));
    });
  });

  it('stops at Ctrl-C and goes on from there, to the same weights', async () => {
    // Long after its first checkpoint, so that Ctrl-C comes in time however late it comes.
    const long = {...fit, steps: 60, checkpointSteps: 5};
    writeFileSync(at('long.json'), JSON.stringify({network, fit: long}));
    const args = ['--fold', '1', '--config', at('long.json')];
    const words = ['--folds', '2', '--prepared', at('hands.bin'), ...args, '--out', at('stopped')];
    const child = spawn(process.execPath, await commandLine('evaluate', ...words));
    mkdirSync(at('stopped'));
    const watcher = watch(at('stopped'), (_event, name) => {
      if (name === 'fold-1.checkpoint') child.kill('SIGINT');
    });
    const [code] = (await once(child, 'close')) as [number];
    watcher.close();
    assert.equal(code, 130);
    const resumed = await evaluate(...args, '--out', at('stopped'));
    assert.equal(resumed.code, 0, resumed.output);
    assert.match(resumed.output, /Going on after step \d/);
    await evaluate(...args, '--out', at('whole'));
    assert.deepEqual(readFileSync(at('stopped/fold-1.bin')), readFileSync(at('whole/fold-1.bin')));
  });

  it('takes no network that was made in another way, and leaves it alone', async () => {
    const earlier = readFileSync(at('folds/fold-1.bin'));
    writeFileSync(at('other.json'), JSON.stringify({network, fit: {...fit, batchSize: 8}}));
    const {code, output} = await evaluate('--config', at('other.json'));
    assert.equal(code, 1);
    assert.match(
      output,
      /Error: .*fold-1\.json was made in another way, config\.fit\.batchSize was 16 and is 8: .*--out/,
    );
    assert.deepEqual(readFileSync(at('folds/fold-1.bin')), earlier);
  });

  for (const [what, args, words] of [
    ['a fold that is none', ['--fold', '3'], /there is no fold 3 of 2/],
    ['photos as well', ['--photos', '.'], /give --photos or --folds, not both/],
    ['more folds than people', ['--folds', '5'], /4 people .* cannot be dealt into 5 folds/],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const {code, output} = await evaluate(...args);
      assert.equal(code, 1);
      assert.match(output, words);
      assert.doesNotMatch(output, /\n\s+at /);
    });
  }
});

describe('npm run convert -- --measured with a result of folds', () => {
  const train = (name: string, config: string) =>
    runScript('train', '--prepared', at('hands.bin'), '--config', at(config), '--out', at(name));
  const convert = (name: string, measured: string) =>
    runScript(
      'convert',
      '--trained',
      at(name),
      '--measured',
      at(measured),
      '--out',
      at('converted'),
    );

  it('puts figures of everybody on the card and says how they were made', async () => {
    assert.equal((await train('letters', 'config.json')).code, 0);
    const {code, output} = await convert('letters', 'folds');
    assert.equal(code, 0, output);
    const card = JSON.parse(readFileSync(at('converted/card.json'), 'utf8')) as ModelCard;
    const {leftOut, mean, temperature} = required(readFoldResult(at('result.json')), 'the result');
    assert.deepEqual(card.accuracy.leftOut, leftOut);
    assert.deepEqual(card.accuracy.mean, mean);
    assert.equal(card.temperature, temperature);
    assert.match(
      card.accuracy.protocol,
      /Each person was read by a network that had never seen them \(2 networks of the same recipe\); the shipped one has learnt from all\./,
    );
  });

  it('refuses folds of another recipe', async () => {
    assert.equal((await train('unlike', 'other.json')).code, 0);
    const {code, output} = await convert('unlike', 'result.json');
    assert.equal(code, 1);
    assert.match(output, /result\.json measured another recipe, config\.fit\.batchSize was 16 and/);
  });

  it('refuses a network that the app would feed otherwise', async () => {
    writeFileSync(at('unmasked.json'), JSON.stringify({network, fit, inputs: {mask: false}}));
    assert.equal((await train('unmasked', 'unmasked.json')).code, 0);
    const {code, output} = await convert('unmasked', 'folds');
    assert.equal(code, 1);
    assert.match(
      output,
      /Error: .*unmasked cannot be converted: .*inputs\.mask was true and is fal/,
    );
  });

  it('says what is missing', async () => {
    const {output} = await convert('letters', 'absent');
    assert.match(output, /neither a trained network .*absent\.json nor .*folds\.json/);
  });
});
