import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {
  confusionSource,
  countReadings,
  readConfusions,
} from '../../../scripts/words/confusion-table.ts';

describe('the confusion table', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'confusions-'))));
  after(() => rm(folder, {recursive: true}));

  async function read(result: unknown) {
    const file = path.join(folder, 'folds.json');
    await writeFile(file, JSON.stringify(result));
    return readConfusions(file);
  }

  it('counts right readings and mistakes of each letter, without those read as no letter', async () => {
    const table = await read({
      perLetter: {M: {images: 10, top1: 0.6}, N: {images: 4, top1: 1}},
      confusions: [
        ['M', 'N', 3],
        ['M', 'none', 1],
      ],
    });
    assert.deepEqual(table.M, {M: 6, N: 3});
    assert.deepEqual(table.N, {N: 4});
    assert.match(confusionSource(table), /^ {2}"M": \{"M": 6, "N": 3\},$/m);
  });

  it('counts what strangers’ letters were read as, whatever they taught', () => {
    const said = (letter: string) => LABELS.map((label) => (label === letter ? 0.9 : 0.004));
    const stranger = {M: [said('M'), said('N'), said('none')]};
    const person = {name: 'a', source: 'b', stranger, taught: {M: [said('M')]}};
    assert.deepEqual(countReadings([person, person]).M, {M: 2, N: 2});
  });

  it('is not made of any other file', async () => {
    await assert.rejects(read({accuracy: 1}), /is no result of npm run evaluate/);
  });
});
