import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {buildApp} from '../../../scripts/build/build-app.ts';
import {alphabetNamed} from '../../../scripts/support/alphabet/alphabet-folder.ts';
import {builtApp, startReading} from '../support/app.ts';
import {openSession, type Session} from '../support/session.ts';

describe('an app of two alphabets', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
  let session: Session;
  before(async () => {
    await buildApp({outDir: root, alphabets: ['asl', 'ngt'].map(alphabetNamed)});
    session = await openSession({root});
  });
  after(async () => {
    await session.close();
    rmSync(root, {recursive: true});
  });

  it('asks which one is signed, reads it, hides what it has no data for, and can be told otherwise', async () => {
    const page = await session.open();
    await page.getByRole('button', {name: /Dutch manual alphabet/}).click();
    const screens = page.getByRole('navigation').getByRole('button');
    await page.getByText('Letters that move are not read: H, J, U, X, Z.').waitFor();
    assert.deepEqual(
      (await screens.allTextContents()).map((text) => text.trim()),
      ['Spell', 'Photo'],
    );
    assert.equal(await page.getByRole('button', {name: 'Try it without a camera'}).count(), 0);
    // The Dutch network is taken.
    await startReading(page);

    await page.getByRole('button', {name: 'Settings'}).click();
    await page.getByLabel('The alphabet you sign').selectOption('American manual alphabet');
    await page.getByRole('button', {name: 'Try it without a camera'}).waitFor();
    assert.equal(await screens.count(), 5);
  });

  it('is another app than the one that is shipped, which holds nothing of it', () => {
    const files = readdirSync(builtApp(), {recursive: true}).map(String);
    assert.ok(files.every((file) => !file.startsWith('alphabets')));
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      assert.ok(!readFileSync(path.join(builtApp(), file), 'utf8').includes('Dutch manual'), file);
    }
  });
});
