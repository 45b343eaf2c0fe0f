import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {writeWhole} from '../../../../scripts/support/files/files.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'fingerspell-'));
after(() => rm(folder, {recursive: true}));

describe('writeWhole', () => {
  it('leaves one whole file where several write it at once, and no drafts', async () => {
    const file = path.join(folder, 'made', 'model.bin');
    const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(100_000));
    await Promise.all(texts.map((text) => writeWhole(file, text)));
    assert.ok(texts.includes(await readFile(file, 'utf8')));
    assert.deepEqual(await readdir(path.dirname(file)), ['model.bin']);
  });
});
