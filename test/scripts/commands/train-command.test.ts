import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {runProgram, type ProgramResult} from '../../../scripts/support/command-line/run-program.ts';
import {fromRoot} from '../../../scripts/support/files/paths.ts';
import {loadTrained} from '../../../scripts/training/fit/trained-file.ts';
import {writeMadeUpPhotos} from '../../../scripts/training/data/made-up-samples.ts';
import {commandLine, runScript} from './run-script.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));
const at = (name: string) => path.join(folder, name);
const prepared = at('hands.bin');

const network = {
  ...{
    pictureFilters: [2],
    pictureUnits: 4,
    landmarkUnits: [8, 4],
    sightUnits: [],
    pooledDropout: 0,
    jointUnits: 4,
  },
};
const fit = {
  ...{steps: 160, batchSize: 8, warmUpSteps: 2, checkpointSteps: 10},
  validation: {share: 0.3, everySteps: 20},
};

const given = (out: string) => [
  ...['--config', at('config.json'), '--prepared', prepared, '--out', at(out)],
];

function train(out: string, ...more: readonly string[]) {
  return runScript('train', ...given(out), ...more);
}

/**
 * A training that presses Ctrl-C itself when its first checkpoint is there, and again at the next ones: Ctrl-C may come twice. Whoever pressed it from outside might come
 * too late.
 */
async function trainAndInterrupt(out: string): Promise<ProgramResult> {
  const pressing = `import {watch} from 'node:fs';
    watch(${JSON.stringify(folder)}, {persistent: false}, (_event, name) => {
      if (name === ${JSON.stringify(`${out}.checkpoint`)}) process.kill(process.pid, 'SIGINT');
    });`;
  const script = `data:text/javascript,${encodeURIComponent(pressing)}`;
  const line = await commandLine('train', ...given(out));
  return runProgram(process.execPath, ['--import', script, ...line], {cwd: fromRoot()});
}

writeMadeUpPhotos(prepared, {letters: 3, signers: 4, each: 2});
writeFileSync(at('config.json'), JSON.stringify({network, fit}));

describe('npm run train', () => {
  it('saves at Ctrl-C and goes on to the weights of an uninterrupted run', async () => {
    const stopped = await trainAndInterrupt('interrupted');
    assert.match(
      stopped.output,
      /Stopped after step \d+\. Go on with: npm run train -- .*--resume/,
    );
    assert.equal(stopped.code, 130);
    assert.ok(!existsSync(at('interrupted.json')));
    const resumed = await train('interrupted', '--resume');
    assert.match(resumed.output, /Going on after step \d+/);
    assert.equal(resumed.code, 0, resumed.output);
    assert.equal((await train('whole')).code, 0);
    const [a, b] = [loadTrained(at('interrupted')), loadTrained(at('whole'))];
    assert.deepEqual(a.weights, b.weights);
    assert.deepEqual(a.about.history, b.about.history);
    assert.ok(!existsSync(at('interrupted.checkpoint')));
  });

  it('writes down history, validation people and settings', () => {
    const about = loadTrained(at('whole')).about as {
      history: {step: number; validationTop1?: number}[];
      validationPeople: string[];
      sources: {name: string}[];
      config: {fit: {steps: number}};
    };
    assert.equal(about.history.at(-1)?.step, fit.steps);
    assert.ok((about.history.at(-1)?.validationTop1 ?? -1) >= 0);
    assert.equal(about.validationPeople.length, 1);
    assert.equal(about.sources.length, 3);
    assert.equal(about.config.fit.steps, fit.steps);
  });

  it('refuses to go on with other settings, naming the first', async () => {
    await trainAndInterrupt('other');
    const earlier = readFileSync(at('other.checkpoint'));
    const {code, output} = await train('other', '--resume', '--steps', '170');
    assert.equal(code, 1);
    assert.match(output, /Error: .*config\.fit\.steps was 160 and is 170.*\n$/);
    assert.deepEqual(readFileSync(at('other.checkpoint')), earlier);
  });

  it('says that there is no checkpoint to go on from', async () => {
    const {code, output} = await train('absent', '--resume');
    assert.equal(code, 1);
    assert.match(output, /Error: .*absent\.checkpoint is missing/);
  });

  it('says at once that nothing can be saved there', async () => {
    const {code, output} = await train(path.join('hands.bin', 'letters'));
    assert.equal(code, 1);
    assert.match(output, /Error: .*hands\.bin is no folder: choose another/);
  });

  it('learns from Sign-MNIST alone, with the tutorial’s network, and measures the test rows', async () => {
    const pixelNames = Array.from({length: 784}, (_, i) => `pixel${i + 1}`);
    const rows = [0, 1, 0, 1, 0, 1].map((label) =>
      [label, ...pixelNames.map((_, i) => (i * (label + 1)) % 256)].join(','),
    );
    const parts = ['train', 'train', 'train', 'train', 'test', 'test'];
    writeFileSync(at('mnist.csv'), [['label', ...pixelNames].join(','), ...rows].join('\n'));
    writeFileSync(
      at('split.csv'),
      ['row,part', ...parts.map((part, i) => `${i},${part}`)].join('\n'),
    );
    const tutorial = {kind: 'tutorial', filters: [2, 2], denseUnits: [4]};
    writeFileSync(at('config.json'), JSON.stringify({network: tutorial, fit: {batchSize: 4}}));
    const files = ['--sign-mnist', at('mnist.csv'), '--sign-mnist-split', at('split.csv')];
    const more = ['--without-photos', ...files, '--steps', '3', '--seed', '9'];
    const {code, output} = await train('mnist', ...more);
    assert.equal(code, 0, output);
    assert.match(output, /Sign-MNIST, 2 test pictures, pixels only: top-1/);
    const about = loadTrained(at('mnist')).about as {
      sources: unknown;
      signMnist: {images: number};
      config: {fit: {seed: number}};
    };
    assert.deepEqual(about.sources, [{name: 'sign-mnist', licence: 'CC0-1.0', images: 4}]);
    assert.equal(about.signMnist.images, 2);
    assert.equal(about.config.fit.seed, 9);
  });

  it('refuses a number of steps that is none', async () => {
    const {code, output} = await train('steps', '--steps', '1e3');
    assert.equal(code, 1);
    assert.match(output, /Error: --steps takes a whole number from 1 on, not "1e3"/);
  });

  it('refuses licences that leave nothing to learn from', async () => {
    const {code, output} = await train('none', '--licences', 'open');
    assert.equal(code, 1);
    assert.match(output, /Error: there is nothing to learn from: no source is under open/);
  });
});
