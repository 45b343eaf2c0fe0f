import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {runScript} from '../../scripts/commands/run-script.ts';
import {driveChromium} from '../support/browsers/launch-test-browser.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-judge-'));
after(() => rmSync(folder, {recursive: true}));

interface Judged {
  readonly letter: string;
  readonly standard: readonly {readonly label: string}[];
  readonly right: number;
}

describe('the drawn letters', driveChromium, () => {
  it('are read by a network that learnt from photos only, from the front and from a random view', async () => {
    const json = path.join(folder, 'judged.json');
    const {code, output} = await runScript(
      'maintain',
      'judge-hand',
      '--views',
      '1',
      '--json',
      json,
    );
    assert.equal(code, 0, output);
    const {letters} = JSON.parse(readFileSync(json, 'utf8')) as {letters: readonly Judged[]};
    const fromFront = letters.filter(({letter, standard}) => standard[0]?.label === letter);
    assert.equal(letters.length, 24);
    assert.ok(fromFront.length >= 22, output);
    assert.ok(letters.filter(({right}) => right === 1).length >= 20, output);
  });
});
