import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {runProgram} from '../../../scripts/support/command-line/run-program.ts';
import {fromRoot} from '../../../scripts/support/files/paths.ts';
import {commandLine, runScript} from './run-script.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));
const at = (name: string) => path.join(folder, name);
const FULL_DISK = '/dev/full';

const header = ['label', ...Array.from({length: 784}, (_, i) => `pixel${i + 1}`)];
const row = (label: number | string) => [label, ...Array.from({length: 784}, (_, i) => i % 256)];

/** Trains on a Sign-MNIST file with these rows. */
async function train(rows: readonly (readonly (number | string)[])[]) {
  return runScript('train', ...trainOn(rows));
}

/** The same on a disk that is full as soon as a checkpoint is written. */
async function trainOnFullDisk(rows: readonly (readonly (number | string)[])[]) {
  const [script = '', ...args] = await commandLine('train', ...trainOn(rows));
  const full = `import fs from 'node:fs';
    const write = fs.writeFileSync;
    fs.writeFileSync = (file, ...rest) =>
      write(/checkpoint.*draft$/.test(file) ? '${FULL_DISK}' : file, ...rest);`;
  const preload = `data:text/javascript,${encodeURIComponent(full)}`;
  return runProgram(process.execPath, ['--import', preload, script, ...args], {cwd: fromRoot()});
}

function trainOn(rows: readonly (readonly (number | string)[])[]): string[] {
  writeFileSync(at('mnist.csv'), rows.map((fields) => fields.join(',')).join('\n'));
  const config = {
    network: {kind: 'tutorial', filters: [2], denseUnits: [4]},
    fit: {steps: 2, batchSize: 2, checkpointSteps: 1},
  };
  writeFileSync(at('config.json'), JSON.stringify(config));
  const data = ['--without-photos', '--sign-mnist', at('mnist.csv')];
  return [...data, '--config', at('config.json'), '--out', at('letters')];
}

/** The one line that tells what is wrong; fails when it is not one. */
function complaint({code, output}: {code: number; output: string}): string {
  assert.equal(code, 1, output);
  const [, line = '', rest = 'no error'] = /\nError: (.*)\n([\s\S]*)$/.exec(output) ?? [];
  assert.equal(rest, '', output);
  return line;
}

describe('npm run train with bad input', () => {
  let earlier: Buffer;
  before(async () => {
    assert.equal((await train([header, row(0), row(1)])).code, 0);
    earlier = readFileSync(at('letters.bin'));
  });
  const nothingIsLost = () => {
    assert.deepEqual(readFileSync(at('letters.bin')), earlier);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.draft')),
      [],
    );
  };

  it('names the file and the missing column', async () => {
    const without = [...header.slice(0, 4), ...header.slice(5)];
    assert.match(
      complaint(await train([without, row(0)])),
      /mnist\.csv:1 \(header\) lacks the column "pixel4"/,
    );
    nothingIsLost();
  });

  it('names the file and the row of a letter that is none', async () => {
    const line = complaint(await train([header, row(0), row(9)]));
    assert.match(line, /mnist\.csv:3 \(row 2\): label "9" is J/);
    nothingIsLost();
  });

  it('names the file and the row that is cut off', async () => {
    const line = complaint(await train([header, row(0), row(1).slice(0, 300)]));
    assert.match(line, /mnist\.csv:3 \(row 2\) has 300 values, 785 are needed/);
    nothingIsLost();
  });

  it('says that the file is empty', async () => {
    assert.match(complaint(await train([])), /mnist\.csv is empty/);
    nothingIsLost();
  });

  it(
    'says that the disk is full and keeps what was saved',
    {skip: !existsSync(FULL_DISK) && 'there is no device that plays a full disk'},
    async () => {
      const line = complaint(await trainOnFullDisk([header, row(0), row(1)]));
      assert.match(line, /letters\.checkpoint cannot be saved, the disk is full: make room/);
      nothingIsLost();
    },
  );
});

describe('npm run prepare with bad input', () => {
  const photo = (name: string) => {
    mkdirSync(path.dirname(at(name)), {recursive: true});
    writeFileSync(at(name), 'no picture');
  };

  it('names a folder that is no letter, and prepares nothing', async () => {
    photo('strange/me/A/1.jpg');
    photo('strange/me/Ä/1.jpg');
    const made = await runScript('prepare', '--photos', at('strange'), '--out', at('hands.bin'));
    assert.match(complaint(made), /me\/Ä: "Ä" is neither a letter A-Z nor one of 3, 4/);
    assert.ok(!existsSync(at('hands.bin')));
  });

  it('says that there is no such folder', async () => {
    const made = await runScript('prepare', '--photos', at('absent'), '--out', at('hands.bin'));
    assert.match(complaint(made), /there is no folder .*absent/);
  });
});

describe('npm run spell with bad input', () => {
  it('takes neither nothing nor endless for the time of a hold', async () => {
    writeFileSync(at('film.mp4'), 'no film');
    for (const hold of ['', 'Infinity']) {
      const line = complaint(await runScript('spell', at('film.mp4'), `--hold=${hold}`));
      assert.equal(line, `--hold takes a whole number from 0 on, not "${hold}"`);
    }
  });
});

describe('npm run bench with bad input', () => {
  it('names the parts there are', async () => {
    const line = complaint(await runScript('bench', '--part', 'words,nonsense'));
    assert.match(line, /--part knows live, rivals, .*strokes, not "nonsense"/);
  });

  it('takes no number that is none, before anything is measured', async () => {
    const line = complaint(await runScript('bench', '--part', 'words,hand', '--times', 'many'));
    assert.match(line, /--times takes a whole number from 1 on, not "many"/);
  });

  it('says which part an option is for', async () => {
    const line = complaint(await runScript('bench', '--part', 'words', '--films', '3'));
    assert.match(line, /--films is for --part strokes/);
  });
});
