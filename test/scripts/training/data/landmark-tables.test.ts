import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {LABELS} from '../../../../src/core/scores/alphabet.ts';
import {readLandmarkTables} from '../../../../scripts/training/data/landmark-tables.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));

const POINTS = Array.from({length: 21}, (_, i) => i);
const HEADER = ['letter', 'width', 'height', ...POINTS.flatMap((i) => [`x${i}`, `y${i}`, `z${i}`])];

/** A hand along a line that starts at `x`. */
function row(letter: string, x: number): string {
  return [letter, 800, 400, ...POINTS.flatMap((i) => [x + i / 100, i / 50, 0])].join();
}

function table(name: string, lines: readonly string[], header = HEADER.join()): string {
  const file = path.join(folder, name);
  const text = [header, ...lines].join('\n');
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
}

describe('tables of landmarks', () => {
  it('are read row by row, packed or not, each a source of its own', () => {
    const files = [table('ann.csv', [row('A', 0.1)]), table('ben.csv.gz', [row('B', 0.2)])];
    const samples = readLandmarkTables(files);
    assert.deepEqual(
      samples.map(({label, source, signer}) => [LABELS[label], source, signer]),
      [
        ['A', 'landmarks/ann', 'ann'],
        ['B', 'landmarks/ben', 'ben'],
      ],
    );
  });

  it('are put on one scale in both directions', () => {
    const [sample] = readLandmarkTables([table('scale.csv', [row('A', 0.1)])]);
    assert.equal(sample?.evidence.kind, 'recording');
    const {points} = sample.evidence;
    assert.equal(points.length, 42);
    // The pictures are twice as broad as high.
    assert.ok(
      Math.abs((points[2] ?? 0) - 2 * 0.11) < 1e-6 && Math.abs((points[3] ?? 0) - 0.02) < 1e-6,
    );
  });

  it('leave out letters that move', () => {
    assert.deepEqual(readLandmarkTables([table('moves.csv', [row('J', 0.1), row('Z', 0.1)])]), []);
  });

  it('count a row that is in several for the smallest of them, whatever its last digits', () => {
    const small = table('small.csv', [row('A', 0.1)]);
    const large = table('large.csv', [row('A', 0.1 + 1e-7), row('A', 0.3)]);
    const sources = readLandmarkTables([large, small]).map(({source}) => source);
    assert.deepEqual(sources, ['landmarks/small', 'landmarks/large']);
  });

  const wrong: readonly [string, () => string, RegExp][] = [
    ['a letter nobody knows', () => table('a.csv', [row('Ä', 0.1)]), /a\.csv:2: "Ä" is no letter/],
    [
      'what is no number',
      () => table('b.csv', [row('A', 0.1), row('A', NaN)]),
      /b\.csv:3: "NaN" is no number/,
    ],
    [
      'a row that breaks off',
      () => table('c.csv', [row('A', 0.1).slice(0, 40)]),
      /c\.csv:2: "" is no number/,
    ],
    [
      'a column that is missing',
      () => table('d.csv', [], HEADER.filter((name) => name !== 'y7').join()),
      /d\.csv: there is no column "y7"/,
    ],
    [
      'a picture without a size',
      () => table('f.csv', [row('A', 0.1).replace('A,800,400', 'A,800,0')]),
      /f\.csv:2: a picture is larger than 0/,
    ],
    [
      'pictures of which nobody knows the shape',
      () => table('e.csv', [], HEADER.filter((name) => name !== 'width').join()),
      /e\.csv: without columns "width" and "height"/,
    ],
  ];
  for (const [what, file, reason] of wrong) {
    it(`are refused for ${what}, in one line`, () => {
      assert.throws(() => readLandmarkTables([file()]), reason);
    });
  }
});
