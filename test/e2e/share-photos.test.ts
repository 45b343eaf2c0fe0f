import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import type {BrowserContext, Page} from 'playwright-core';
import {serveFolder} from '../../scripts/support/serve-folder.ts';
import {builtApp, patienceMs, waitForOfflineCopy} from './support/app.ts';
import {launchTestBrowser} from './support/launch-test-browser.ts';
import {drawingFile, photoRow, photosDone, type TestFile} from './support/photos.ts';

/** What the system does with pictures that another app shares: sends the form of the manifest, as a page of its own. */
async function sharePhotos(page: Page, files: readonly TestFile[]): Promise<void> {
  await page.evaluate(makeForm);
  await page.locator('form#share input').setInputFiles([...files]);
  await page.evaluate(() => document.querySelector<HTMLFormElement>('form#share')?.submit());
}

/** Runs in the page: a form as the manifest says. */
async function makeForm(): Promise<void> {
  interface Manifest {
    readonly share_target: {
      readonly action: string;
      readonly method: string;
      readonly enctype: string;
      readonly params: {readonly files: readonly [{readonly name: string}]};
    };
  }
  const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  if (link === null) throw new Error('no manifest');
  const manifest = (await (await fetch(link.href)).json()) as Manifest;
  const {action, method, enctype, params} = manifest.share_target;
  const form = document.createElement('form');
  const input = document.createElement('input');
  Object.assign(form, {id: 'share', method, enctype, action: new URL(action, link.href).href});
  Object.assign(input, {type: 'file', multiple: true, name: params.files[0].name});
  form.append(input);
  document.body.append(form);
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
    const server = await serveFolder({root, mounts: {'/people/me': builtApp()}});
    const browser = await launchTestBrowser();
    try {
      // The app's own pages may send no form; the system does not ask them.
      const context = await browser.newContext({bypassCSP: true});
      const page = await visited(context, `${server.url}people/me/`);
      await server.close();
      await context.setOffline(true);
      await sharePhotos(page, [drawingFile('B')]);
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
    const server = await serveFolder({root: builtApp()});
    const browser = await launchTestBrowser();
    try {
      const context = await browser.newContext({bypassCSP: true});
      const page = await visited(context, server.url);
      const broken = {...drawingFile('A'), name: 'Grüße.jpg', buffer: Buffer.from('no picture')};
      await sharePhotos(page, [drawingFile('Y'), broken]);
      await photosDone(page);
      await photoRow(page, 'Y.webp').getByRole('cell', {name: 'Y', exact: true}).waitFor();
      await photoRow(page, 'Grüße.jpg').getByText('not a picture').waitFor();
      await sharePhotos(page, []);
      await page.getByText('The shared picture did not arrive').waitFor();
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
