import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {fromRoot} from '../../scripts/support/paths.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-judge-'));
after(() => rmSync(folder, {recursive: true}));

interface Judged {
  readonly letter: string;
  readonly standard: readonly {readonly label: string}[];
  readonly right: number;
}

describe('the drawn letters', () => {
  it('are read by a network that learnt from photos only, from the front and from a random view', async () => {
    const json = path.join(folder, 'judged.json');
    const script = fromRoot('scripts', 'judge-hand.ts');
    const args = ['--import', 'tsx', script, '--views', '1', '--json', json];
    const {stdout} = await promisify(execFile)(process.execPath, args);
    const {letters} = JSON.parse(readFileSync(json, 'utf8')) as {letters: readonly Judged[]};
    const fromFront = letters.filter(({letter, standard}) => standard[0]?.label === letter);
    assert.equal(letters.length, 24);
    assert.ok(fromFront.length >= 22, stdout);
    assert.ok(letters.filter(({right}) => right === 1).length >= 20, stdout);
  });
});
