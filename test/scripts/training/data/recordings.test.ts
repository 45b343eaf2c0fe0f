import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {LABELS} from '../../../../src/core/scores/alphabet.ts';
import {readRecordings} from '../../../../scripts/training/data/recordings.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));

const xy = Array.from({length: 42}, (_, i) => i / 42);

function write(...lines: readonly string[]): void {
  writeFileSync(path.join(folder, 'gunsai75.jsonl.gz'), gzipSync(`${lines.join('\n')}\n`));
}

describe('readRecordings', () => {
  it('reads static letters that neighbours agree on, as the person whose photos there are', () => {
    const row = (letter: string, agree: boolean) => JSON.stringify({letter, xy, agree});
    write(row('B', true), row('J', true), row('C', false), row('Y', true));
    const samples = readRecordings(folder, 1);
    assert.deepEqual(
      samples.map(({label, signer, source}) => [LABELS[label], signer, source]),
      [
        ['B', 'gunsai', 'landmarks/gunsai75'],
        ['Y', 'gunsai', 'landmarks/gunsai75'],
      ],
    );
  });

  for (const [what, line] of [
    ['text', 'hello'],
    ['a number', '7'],
    ['too few numbers', JSON.stringify({letter: 'A', xy: [1, 2], agree: true})],
    ['words for numbers', JSON.stringify({letter: 'A', xy: xy.map(String), agree: true})],
  ] as const) {
    it(`refuses ${what}, naming file and line`, () => {
      write(JSON.stringify({letter: 'A', xy, agree: true}), line);
      assert.throws(() => readRecordings(folder, 1), /gunsai75\.jsonl\.gz:2: expected/);
    });
  }

  it('says that there are no recordings, or that one is damaged', () => {
    const absent = path.join(folder, 'absent');
    assert.throws(() => readRecordings(absent, 1), /absent holds no landmark recordings/);
    writeFileSync(path.join(folder, 'gunsai75.jsonl.gz'), 'not packed');
    assert.throws(() => readRecordings(folder, 1), /gunsai75\.jsonl\.gz cannot be unpacked/);
  });
});
