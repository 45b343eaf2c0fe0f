import assert from 'node:assert/strict';
import {copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {fromRoot} from '../../../../scripts/support/files/paths.ts';
import {readRecordings} from '../../../../scripts/training/data/recordings.ts';
import {readTrainingData} from '../../../../scripts/training/data/training-data.ts';
import {LABELS} from '../../../../src/core/scores/alphabet.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));
const at = (name: string) => path.join(folder, name);
const DRAWN = fromRoot('test', 'scripts', 'sequences', 'drawn-hand.json');

describe('recorded words to learn from', () => {
  copyFileSync(DRAWN, at('first.json'));
  const samples = readRecordings(folder, 3);

  it('are hands from the middle of letters of the words, a few of each', () => {
    const letters = samples.map(({label}) => LABELS[label] ?? '');
    const spelled = new Set('CABBROWNLUCKYFLOWER');
    assert.deepEqual(
      letters.filter((letter) => !spelled.has(letter)),
      [],
    );
    assert.ok(samples.length >= 19, `${samples.length} hands`);
    assert.ok(samples.length <= 3 * 19, `${samples.length} hands`);
    for (const {evidence} of samples) {
      assert.equal(evidence.kind === 'recording' && evidence.points.length, 42);
    }
  });

  it('count once, however often somebody saved them', () => {
    copyFileSync(DRAWN, at('again.json'));
    assert.equal(readRecordings(folder, 3).length, samples.length);
    rmSync(at('again.json'));
  });

  it('are all of one person, who is learnt from nowhere when left out', async () => {
    const other = JSON.parse(readFileSync(DRAWN, 'utf8')) as {words: {recordedAt: string}[]};
    const words = other.words.map((word) => ({...word, recordedAt: '2026-02-03T04:05:06Z'}));
    writeFileSync(at('later.json'), JSON.stringify({...other, words}));
    const xy = Array.from({length: 42}, (_, i) => i / 42);
    const row = JSON.stringify({letter: 'B', xy, agree: true});
    writeFileSync(at('somebody.jsonl.gz'), gzipSync(`${row}\n`));
    const {learnt, leftOut} = await readTrainingData({
      ...{prepared: null, recordings: folder, signMnist: null, signMnistTest: null},
      ...{signMnistSplit: null, leaveOut: ['words/drawn-hand'], licences: null},
    });
    assert.deepEqual(
      learnt.map(({source}) => source),
      ['landmarks/somebody'],
    );
    assert.equal(leftOut.length, 2 * samples.length);
  });

  it('are refused with file and reason where they are no such file', () => {
    writeFileSync(at('other.json'), '{"format": "something else"}');
    assert.throws(() => readRecordings(folder, 3), /other\.json: it is no file of recorded words/);
  });
});
