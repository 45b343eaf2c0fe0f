import assert from 'node:assert/strict';
import {mkdtemp, readdir, rename, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {openSession, type Session} from '../support/session.ts';
import {patienceMs, waitForOfflineCopy} from '../support/app.ts';
import {copySmallApp} from '../support/new-version.ts';

describe('the offline copy', () => {
  let root: string;
  let session: Session;
  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'repair-'));
    await copySmallApp(root);
    session = await openSession({root});
  });
  after(async () => {
    await session.close();
    await rm(root, {recursive: true});
  });

  it('is checked by its hashes at the next visit, and repaired on a tap', async () => {
    const page = await session.open({serviceWorkers: 'allow'});
    await waitForOfflineCopy(page);
    assert.equal(await page.evaluate(damageKeptFiles, ['.task', 'icon.svg']), 2);
    await page.reload();
    await page
      .getByText('2 files of the app are damaged or missing')
      .waitFor({timeout: patienceMs});
    assert.equal(await page.getByText('Ready offline').count(), 0);
    await page.getByRole('button', {name: 'Repair'}).click();
    await waitForOfflineCopy(page);
    assert.equal(await page.getByRole('button', {name: 'Repair'}).count(), 0);
    await page.reload();
    await waitForOfflineCopy(page);
  });

  it('says when a repair did not help, and what to do', async () => {
    const page = await session.open({serviceWorkers: 'allow'});
    await waitForOfflineCopy(page);
    await page.evaluate(damageKeptFiles, ['.task']);
    await page.reload();
    const repair = page.getByRole('button', {name: 'Repair'});
    await repair.waitFor({timeout: patienceMs});
    const [name = ''] = (await readdir(path.join(root, 'assets'))).filter((file) =>
      file.endsWith('.task'),
    );
    const [place, away] = [path.join(root, 'assets', name), path.join(root, 'assets', 'away')];
    await rename(place, away);
    await repair.click();
    await page.getByText('The repair did not work').waitFor({timeout: patienceMs});
    await rename(away, place);
    await repair.click();
    await waitForOfflineCopy(page);
  });

  it('goes on where a saving broke off', async () => {
    const [place, away] = [path.join(root, 'licenses.txt'), path.join(root, 'away.txt')];
    await rename(place, away);
    const page = await session.open({serviceWorkers: 'allow'});
    const again = page.getByRole('button', {name: 'Try again'});
    await again.waitFor({timeout: patienceMs});
    await rename(away, place);
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    await again.click();
    await waitForOfflineCopy(page);
    assert.deepEqual(
      asked.filter((url) => url.endsWith('.task')),
      [],
    );
  });

  it('tells its size, can be checked again, and says how far it is, in a sheet of its own', async () => {
    const page = await session.open({serviceWorkers: 'allow'});
    await waitForOfflineCopy(page);
    await page.getByRole('button', {name: /Ready offline \d+ MB/}).click();
    const sheet = page.getByRole('dialog', {name: 'On this device'});
    await sheet
      .getByText(/Everything is on this device, \d+ MB, and every file is whole/)
      .waitFor();
    await page.evaluate(damageKeptFiles, ['.task']);
    await sheet.getByRole('button', {name: 'Check again'}).click();
    await sheet.getByText('A file of the app is damaged or missing').waitFor({timeout: patienceMs});
    await sheet.getByRole('button', {name: 'Repair'}).click();
    await sheet.getByText('every file is whole').waitFor({timeout: patienceMs});
    await page.keyboard.press('Escape');
    await sheet.waitFor({state: 'hidden'});
  });
});

/** Runs in the page: puts other bytes in the place of every kept file with such an ending. @returns how many */
async function damageKeptFiles(endings: readonly string[]): Promise<number> {
  let damaged = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!endings.some((ending) => new URL(request.url).pathname.endsWith(ending))) continue;
      await cache.put(request, new Response('odd bytes'));
      damaged++;
    }
  }
  return damaged;
}
