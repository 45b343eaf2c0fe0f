import assert from 'node:assert/strict';
import {cp, mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, beforeEach, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {Browser, Page} from 'playwright-core';
import {serveFolder, type FolderServer} from '../../../scripts/support/server/serve-folder.ts';
import {skipWelcome} from '../../../scripts/support/built-app/skip-welcome.ts';
import {goTo, patienceMs, textBox, waitForOfflineCopy} from '../support/app.ts';
import {launchTestBrowser} from '../support/browsers/launch-test-browser.ts';
import {publishBeforeWorkbox} from '../support/before-workbox.ts';
import {
  buildOf,
  copySmallApp,
  findNewerVersion,
  publishIncomplete,
  publishNewPage,
  publishWithout,
} from '../support/new-version.ts';

describe('a newer version', () => {
  let app: string;
  let folder: string;
  let server: FolderServer;
  let browser: Browser;
  before(async () => {
    app = await mkdtemp(path.join(tmpdir(), 'app-'));
    await copySmallApp(app);
    folder = await mkdtemp(path.join(tmpdir(), 'update-'));
    server = await serveFolder({root: folder, compress: false});
    browser = await launchTestBrowser();
  });
  beforeEach(() => cp(app, folder, {recursive: true, force: true}));
  after(async () => {
    await browser.close();
    await server.close();
    await rm(folder, {recursive: true});
    await rm(app, {recursive: true});
  });

  const openSaved = async () => {
    const page = await (await browser.newContext()).newPage();
    await skipWelcome(page);
    await page.goto(server.url);
    await waitForOfflineCopy(page);
    return page;
  };
  const offer = (page: Page) => page.getByRole('button', {name: 'Update'});

  it('is offered, taken when told to, and costs no letter', async () => {
    const page = await openSaved();
    await publishNewPage(folder);
    await page.reload();
    await page.keyboard.type('hello');
    await offer(page).waitFor({timeout: patienceMs});
    const reloaded = page.waitForEvent('load', {timeout: patienceMs});
    await offer(page).click();
    await reloaded;
    assert.equal(await textBox(page).textContent(), 'HELLO');
    assert.equal(await buildOf(page), 'newer');
    await waitForOfflineCopy(page);
    assert.equal(await offer(page).count(), 0);
    await page.context().close();
  });

  it('waits with its offer for the end of the word', async () => {
    const page = await openSaved();
    await page.keyboard.type('he');
    await publishNewPage(folder);
    await findNewerVersion(page);
    // Whoever spells goes on spelling: the word is never left alone for long.
    while (!(await page.evaluate(isNewerWaiting))) await page.keyboard.type('l');
    await page.keyboard.type('o');
    assert.equal(await offer(page).count(), 0);
    await page.keyboard.press('Space');
    await offer(page).waitFor();
    await page.context().close();
  });

  it('leaves another page of the earlier version its files until that page reloads', async () => {
    const page = await openSaved();
    const other = await page.context().newPage();
    await other.goto(server.url);
    await waitForOfflineCopy(other);
    await publishWithout(folder, await learnScript());
    await findNewerVersion(page);
    await offer(page).waitFor({timeout: patienceMs});
    const reloaded = page.waitForEvent('load', {timeout: patienceMs});
    await offer(page).click();
    await reloaded;
    await waitForOfflineCopy(page);

    await offer(other).waitFor({timeout: patienceMs});
    await goTo(other, 'Learn');
    await other.getByRole('heading', {name: 'Learn the letters'}).waitFor({timeout: patienceMs});
    await page.context().close();
  });

  it('that broke off on its way leaves the earlier one whole', async () => {
    const page = await openSaved();
    await publishIncomplete(folder, 'manifest.webmanifest');
    await publishNewPage(folder);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      let tried: ServiceWorker | null = null;
      while (tried === null) {
        await registration.update().catch(() => undefined);
        tried = registration.installing;
      }
      while (tried.state !== 'redundant') {
        await new Promise((resolve) =>
          tried.addEventListener('statechange', resolve, {once: true}),
        );
      }
    });
    await page.context().setOffline(true);
    await page.reload();
    await waitForOfflineCopy(page);
    assert.equal(await buildOf(page), null);
    assert.equal(await offer(page).count(), 0);
    await page.context().close();
  });

  it('takes the place of one from before Workbox, whose files go when no page needs them', async () => {
    await publishBeforeWorkbox(folder);
    const page = await openSaved();
    const other = await page.context().newPage();
    await other.goto(server.url);
    await waitForOfflineCopy(other);
    const earlierCaches = () =>
      page.evaluate(async () =>
        (await caches.keys()).filter((name) => name.startsWith('fingerspell-files ')),
      );
    assert.equal((await earlierCaches()).length, 1);
    await cp(path.join(app, 'service-worker.js'), path.join(folder, 'service-worker.js'));
    await publishNewPage(folder);
    await publishWithout(folder, await learnScript());
    await findNewerVersion(page);
    await offer(page).waitFor({timeout: patienceMs});
    const reloaded = page.waitForEvent('load', {timeout: patienceMs});
    await offer(page).click();
    await reloaded;
    assert.equal(await buildOf(page), 'newer');
    await waitForOfflineCopy(page);

    await goTo(other, 'Learn');
    await other.getByRole('heading', {name: 'Learn the letters'}).waitFor({timeout: patienceMs});
    assert.equal((await earlierCaches()).length, 1);
    await other.close();
    await page.reload();
    await waitForOfflineCopy(page);
    const deadline = Date.now() + patienceMs;
    while ((await earlierCaches()).length > 0 && Date.now() < deadline) await setTimeout(100);
    assert.deepEqual(await earlierCaches(), []);
    await page.reload();
    await waitForOfflineCopy(page);
    await page.context().close();
  });

  /** The built script that only Learn needs. */
  async function learnScript(): Promise<string> {
    for (const name of await readdir(folder)) {
      if (!name.startsWith('chunk-')) continue;
      const text = await readFile(path.join(folder, name), 'utf8');
      if (text.includes('"fs-learn-screen"')) return name;
    }
    throw new Error('No script of the build holds Learn.');
  }
});

/** Runs in the page. */
async function isNewerWaiting(): Promise<boolean> {
  return (await navigator.serviceWorker.ready).waiting !== null;
}
