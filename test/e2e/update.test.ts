import assert from 'node:assert/strict';
import {appendFile, cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {launchBrowser} from '../../scripts/support/launch-browser.ts';
import {serveFolder} from '../../scripts/support/serve-folder.ts';
import {builtApp, patienceMs, textBox, waitForOfflineCopy} from './support/app.ts';

describe('a newer version', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'update-'));
    await cp(builtApp(), folder, {recursive: true});
  });
  after(() => rm(folder, {recursive: true}));

  it('is offered, taken when told to, and costs no letter', async () => {
    const server = await serveFolder({root: folder});
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      await waitForOfflineCopy(page);
      await appendFile(path.join(folder, 'service-worker.js'), '\n// A later build.\n');
      await page.reload();
      await page.keyboard.type('hello');
      const update = page.getByRole('button', {name: 'Update'});
      await update.waitFor({timeout: patienceMs});
      const reloaded = page.waitForEvent('load', {timeout: patienceMs});
      await update.click();
      await reloaded;
      assert.equal(await textBox(page).textContent(), 'HELLO');
      await page.getByText('Ready offline').waitFor({timeout: patienceMs});
      assert.equal(await update.count(), 0);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
