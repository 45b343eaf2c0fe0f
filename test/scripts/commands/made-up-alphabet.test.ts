import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Landmark} from '../../../src/contracts/recognition.ts';
import type {ModelCard} from '../../../src/contracts/model-card.ts';
import {runProgram} from '../../../scripts/support/command-line/run-program.ts';
import {fromRoot} from '../../../scripts/support/files/paths.ts';
import {seededRandom} from '../../../scripts/support/numbers/random.ts';
import {readLandmarks} from './read-landmarks.ts';

const root = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
const folder = path.join(root, 'three');
after(() => rmSync(root, {recursive: true}));
const at = (...names: readonly string[]) => path.join(folder, ...names);

const ALPHABET = {
  ...{format: 1, id: 'three', name: 'Three signs', language: 'en', held: 'ABC'},
  moving: [{letter: 'D', beginsAs: 'B'}],
  ...{restingShapes: '', pointingShapes: '', doubles: 'slide', space: 'pause'},
};
/** Index, middle, ring and little finger: up (1) or folded (0). */
const SIGNS = {A: '0000', B: '1111', C: '1100'};

const CONFIG = {
  network: {
    ...{pictureFilters: [], pictureUnits: 0, landmarkUnits: [16, 8], sightUnits: []},
    jointUnits: 8,
  },
  inputs: {features: 'image'},
  fit: {steps: 120, batchSize: 32, warmUpSteps: 5, averaging: 0.9, learningRate: 0.01},
};

const random = seededRandom(4);

/** A made-up hand: a wrist, a thumb, and fingers that stand up or are folded down onto the palm. */
function handOf(fingers: string): Landmark[] {
  const noise = () => 0.008 * random.normal();
  const point = (x: number, y: number) => ({x: x + noise(), y: y + noise(), z: 0});
  const thumb = [1, 2, 3, 4].map((joint) => point(0.42 - 0.03 * joint, 0.8 - 0.05 * joint));
  const others = Array.from(fingers, (state, finger) => {
    const up = state === '1';
    return [0, 1, 2, 3].map((joint) =>
      point(0.42 + 0.06 * finger, up ? 0.55 - 0.08 * joint : 0.55 + 0.05 * (joint % 3)),
    );
  });
  return [point(0.5, 0.85), ...thumb, ...others.flat()];
}

function writeTable(name: string, rowsEach: number): void {
  const columns = Array.from({length: 21}, (_, i) => `x${i},y${i}`).join();
  const rows = Object.entries({...SIGNS, D: '1111'}).flatMap(([letter, fingers]) =>
    Array.from({length: rowsEach}, () =>
      [letter, 640, 640, ...handOf(fingers).flatMap(({x, y}) => [x, y])].join(),
    ),
  );
  writeFileSync(
    at('tables', `${name}.csv`),
    [`letter,width,height,${columns}`, ...rows].join('\n'),
  );
}

/** As a person would type it: the alphabet is chosen before a command is loaded. */
function run(command: string, ...args: readonly string[]) {
  const runner = fromRoot('scripts', 'run.mjs');
  return runProgram(process.execPath, [runner, command, '--alphabet', folder, ...args], {
    cwd: fromRoot(),
  });
}

describe('an alphabet of three made-up signs', () => {
  const hands = Object.entries(SIGNS).flatMap(([letter, fingers]) =>
    Array.from({length: 8}, () => ({letter, landmarks: handOf(fingers)})),
  );

  before(async () => {
    mkdirSync(at('tables'), {recursive: true});
    writeTable('first', 12);
    writeTable('second', 6);
    writeFileSync(at('alphabet.json'), JSON.stringify(ALPHABET));
    writeFileSync(at('config.json'), JSON.stringify(CONFIG));
    const trained = await run(
      ...(['train', '--without-photos', '--recordings', at('tables')] as const),
      ...['--config', at('config.json'), '--leave-out', 'landmarks/second', '--out', at('trained')],
    );
    assert.equal(trained.code, 0, trained.output);
    const converted = await run('convert', '--trained', at('trained'));
    assert.equal(converted.code, 0, converted.output);
  });

  it('gets a network of its own, with its name on the card', () => {
    const card = JSON.parse(readFileSync(at('network', 'card.json'), 'utf8')) as ModelCard;
    assert.deepEqual(card.alphabet, {id: 'three', name: 'Three signs', language: 'en'});
    assert.deepEqual(card.labels, ['A', 'B', 'C', 'none']);
    assert.match(card.limits.join(' '), /^Letters that move are not read: D\. Nobody has written/);
    assert.deepEqual(Object.keys(card.accuracy.leftOut), ['landmarks/second']);
    // Of D, which moves, nothing is learnt.
    assert.equal(card.accuracy.mean.images, 3 * 6);
    assert.ok(card.accuracy.mean.top1 > 0.9, String(card.accuracy.mean.top1));
  });

  it('is read by the app’s classifier', async () => {
    const letters = await readLandmarks(
      at('network'),
      hands.map(({landmarks}) => landmarks),
      folder,
    );
    assert.deepEqual(
      letters,
      hands.map(({letter}) => letter),
    );
  });

  it('becomes an app of its own', async () => {
    const {code, output} = await run('build', '--out', at('app'));
    assert.equal(code, 0, output);
    assert.match(readFileSync(at('app', 'index.html'), 'utf8'), /<script/);
  });

  it('becomes none while its network is of the alphabet as it was before', async () => {
    writeFileSync(at('alphabet.json'), JSON.stringify({...ALPHABET, held: 'ABCE'}));
    const {code, output} = await run('build', '--out', at('other'));
    writeFileSync(at('alphabet.json'), JSON.stringify(ALPHABET));
    assert.equal(code, 1);
    assert.match(output, /card\.json: the network reads ABC of "three", .* holds ABCE of "three"/);
  });

  it('is refused by an app of another alphabet, in words', async () => {
    await assert.rejects(
      readLandmarks(at('network'), []),
      /other-alphabet.*the network reads the alphabet \\+"Three signs\\+", this app \\+"American manual alphabet/,
    );
  });

  it('is taken by one word as well, once, and by commands that are of an alphabet', async () => {
    const runner = fromRoot('scripts', 'run.mjs');
    const start = (...words: readonly string[]) =>
      runProgram(process.execPath, [runner, ...words], {cwd: fromRoot()});
    const joined = await start('train', `--alphabet=${at('nowhere')}`);
    assert.match(joined.output, /--alphabet takes a folder with an alphabet\.json, .*nowhere"/);
    const twice = await run('train', '--alphabet', 'ngt');
    assert.match(twice.output, /"train" is of one alphabet: give --alphabet once/);
    const checks = await run('format');
    assert.match(checks.output, /"format" is of the American app: leave out --alphabet/);
    assert.deepEqual([joined.code, twice.code, checks.code], [1, 1, 1]);
  });

  it('is told which of its files has a licence that nobody knows', async () => {
    const licences = {'landmarks/first': 'gpl'};
    writeFileSync(at('training.json'), JSON.stringify({licences}));
    const {code, output} = await run('train', '--without-photos', '--recordings', at('tables'));
    rmSync(at('training.json'));
    assert.equal(code, 1);
    assert.match(
      output,
      /Error: .*three.training\.json: licences\.landmarks\/first: there is no licence "gpl"; known are public-domain/,
    );
  });

  it('is refused in one line where its file is wrong', async () => {
    writeFileSync(at('alphabet.json'), JSON.stringify({...ALPHABET, held: 'ABB'}));
    const {code, output} = await run('train');
    assert.equal(code, 1);
    assert.match(output, /Error: .*alphabet\.json: held names a letter twice: ABB\n/);
  });
});
