import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import type {BrowserContext, Page} from 'playwright-core';
import {serveFolder} from '../../../scripts/support/server/serve-folder.ts';
import {builtApp, patienceMs, waitForOfflineCopy} from '../support/app.ts';
import {launchTestBrowser} from '../support/browsers/launch-test-browser.ts';
import {drawingFile, photoRow, photosDone, type TestFile} from '../support/photos.ts';

interface Manifest {
  readonly share_target: {
    readonly action: string;
    readonly method: string;
    readonly enctype: string;
    readonly params: {readonly files: readonly [{readonly name: string}]};
  };
}

/** What the system knows of the app: its manifest, and where that is. */
interface Installed {
  readonly manifest: Manifest;
  readonly url: string;
}

/** Installs the app, as far as the system is concerned. */
async function install(page: Page): Promise<Installed> {
  const url = await page
    .locator('link[rel=manifest]')
    .evaluate((link) => (link as HTMLLinkElement).href);
  return {url, manifest: (await (await page.request.get(url)).json()) as Manifest};
}

/** What the system does with pictures that another app shares: sends the form of the manifest, from outside the app. */
async function sharePhotos(
  page: Page,
  {manifest, url}: Installed,
  files: readonly TestFile[],
): Promise<void> {
  const {action, method, enctype, params} = manifest.share_target;
  await page.goto('about:blank');
  await page.setContent(
    `<form method="${method}" enctype="${enctype}" action="${new URL(action, url).href}">
       <input type="file" multiple name="${params.files[0].name}"><button>Share</button></form>`,
  );
  await page.locator('input').setInputFiles([...files]);
  await page.getByRole('button', {name: 'Share'}).click();
}

async function visited(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await waitForOfflineCopy(page);
  // A page that was here before the service worker gets nothing from it.
  await page.reload();
  return page;
}

describe('a picture shared from another app', () => {
  it('is read in a sub-folder of a host, without a network, and once only', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'host-'));
    const server = await serveFolder({root, mounts: {'/people/me': builtApp()}, compress: false});
    const browser = await launchTestBrowser();
    try {
      const context = await browser.newContext();
      const page = await visited(context, `${server.url}people/me/`);
      const installed = await install(page);
      await server.close();
      await context.setOffline(true);
      await sharePhotos(page, installed, [drawingFile('B')]);
      await page.getByRole('heading', {name: /^B, /}).waitFor({timeout: patienceMs});
      assert.equal(page.url(), `${server.url}people/me/?screen=photo`);
      const left = await page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.includes('shared'));
        const kept = names.map(async (name) => (await (await caches.open(name)).keys()).length);
        return {names: names.length, kept: await Promise.all(kept)};
      });
      assert.deepEqual(left, {names: 1, kept: [0]});
      await page.reload();
      await page.getByRole('button', {name: 'Choose pictures'}).waitFor();
    } finally {
      await browser.close();
      await rm(root, {recursive: true});
    }
  });

  it('comes with others, and a form without any says what to do', async () => {
    const server = await serveFolder({root: builtApp(), compress: false});
    const browser = await launchTestBrowser();
    try {
      const context = await browser.newContext();
      const page = await visited(context, server.url);
      const installed = await install(page);
      const broken = {...drawingFile('A'), name: 'Grüße.jpg', buffer: Buffer.from('no picture')};
      await sharePhotos(page, installed, [drawingFile('Y'), broken]);
      await photosDone(page);
      await photoRow(page, 'Y.webp').getByRole('cell', {name: 'Y', exact: true}).waitFor();
      await photoRow(page, 'Grüße.jpg').getByText('not a picture').waitFor();
      await sharePhotos(page, installed, []);
      await page.getByText('The shared picture did not arrive').waitFor();
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
