import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {LABELS} from '../../../../src/core/scores/alphabet.ts';
import {readSignMnist, readSplit} from '../../../../scripts/training/data/sign-mnist.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));

const pixelNames = Array.from({length: 784}, (_, i) => `pixel${i + 1}`);
const header = ['label', ...pixelNames].join(',');

function row(label: number | string, changes: Readonly<Record<number, string>> = {}): string {
  const pixels = Array.from({length: 784}, (_, i) => changes[i + 1] ?? String(i % 256));
  return [label, ...pixels].join(',');
}

function write(name: string, ...lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

/** What reading says of a bad file, which must be one line. */
async function complaint(read: Promise<unknown>): Promise<string> {
  const error: unknown = await read.then(
    () => assert.fail('it was read without a complaint'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Error);
  assert.doesNotMatch(error.message, /\n/);
  return error.message;
}

describe('readSignMnist', () => {
  it('reads labels as our own and pixels as they are', async () => {
    const file = write('good.csv', header, row(0), row(8), row(10), row(24), '');
    const samples = await readSignMnist(file);
    assert.deepEqual(
      samples.map(({label}) => LABELS[label]),
      ['A', 'I', 'K', 'Y'],
    );
    const [first] = samples;
    assert.equal(first?.source, 'sign-mnist');
    assert.ok(first.evidence.kind === 'picture');
    assert.deepEqual([...first.evidence.grey.slice(254, 258)], [254, 255, 0, 1]);
  });

  it('reads files with Windows line ends and a byte order mark', async () => {
    const file = path.join(folder, 'windows.csv');
    writeFileSync(file, `\ufeff${[header, row(1), row(2)].join('\r\n')}\r\n`);
    assert.equal((await readSignMnist(file)).length, 2);
  });

  for (const [what, lines, expected] of [
    [
      'missing columns',
      [header.replace(',pixel3,', ',')],
      /bad\.csv:1 .*lacks the column "pixel3"/,
    ],
    ['a column too many', [`${header},note`], /bad\.csv:1 .*786 columns/],
    ['no header', [row(3)], /bad\.csv:1 .*lacks the column "label"/],
    ['the letter J', [header, row(1), row(9)], /bad\.csv:3 \(row 2\): label "9" is J/],
    ['the letter Z', [header, row(25)], /bad\.csv:2 \(row 1\): label "25" is Z/],
    ['a label above 25', [header, row(26)], /row 1\): label "26" is no letter/],
    ['a label below 0', [header, row(-1)], /row 1\): label "-1" is no letter/],
    ['a label in words', [header, row('A')], /row 1\): label "A" is no letter/],
    ['a pixel above 255', [header, row(1, {7: '256'})], /row 1\): pixel7 is "256"/],
    ['a pixel below 0', [header, row(1, {784: '-3'})], /row 1\): pixel784 is "-3"/],
    ['a pixel in words', [header, row(1, {2: 'dark'})], /row 1\): pixel2 is "dark"/],
    ['an absent pixel', [header, row(1, {2: ''})], /row 1\): pixel2 is ""/],
    [
      'a last line cut off',
      [header, row(1), row(2).slice(0, 99)],
      /bad\.csv:3 \(row 2\) has .* cut off/,
    ],
    ['a stray quote', [header, row(1), row(1, {3: '"4'})], /bad\.csv:\d \(row \d\) cannot be read/],
    ['an empty file', [], /bad\.csv is empty/],
    ['a header alone', [header], /bad\.csv has a header and no rows/],
  ] as const) {
    it(`refuses ${what} in one line with file and row`, async () => {
      assert.match(await complaint(readSignMnist(write('bad.csv', ...lines))), expected);
    });
  }

  it('says that a file is missing', async () => {
    const message = await complaint(readSignMnist(path.join(folder, 'absent.csv')));
    assert.match(message, /absent\.csv is missing/);
  });
});

describe('readSplit', () => {
  it('gives each row its part, whatever the order', async () => {
    const file = write('split.csv', 'row,part', '2,test', '0,train', '1,test', '');
    assert.deepEqual(await readSplit(file, 3), ['train', 'test', 'test']);
  });

  for (const [what, lines, expected] of [
    ['other columns', ['a,b', '0,train'], /odd\.csv:1 .*lacks the column "row"/],
    ['a third part', ['row,part', '0,both'], /odd\.csv:2 \(row 1\): "both" is neither/],
    ['a row twice', ['row,part', '0,train', '0,test'], /odd\.csv:3 \(row 2\): row 0 was named/],
    ['a row the file does not have', ['row,part', '2,train'], /row 1\): "2" is no row/],
    ['a row left out', ['row,part', '1,train'], /odd\.csv names no part for row 0/],
  ] as const) {
    it(`refuses ${what}`, async () => {
      assert.match(await complaint(readSplit(write('odd.csv', ...lines), 2)), expected);
    });
  }
});
