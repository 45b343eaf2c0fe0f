import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {serveFolder} from '../../../scripts/support/server/serve-folder.ts';
import {
  builtApp,
  openOffline,
  patienceMs,
  patternCamera,
  startReading,
  waitForLetters,
  waitForOfflineCopy,
} from '../support/app.ts';
import {launchTestBrowser} from '../support/browsers/launch-test-browser.ts';
import {buildOf, copySmallApp, findNewerVersion, publishNewPage} from '../support/new-version.ts';
import {writeHandVideo} from '../support/cameras/hand-video.ts';
import {drawingOf} from '../support/cameras/drawn-letters.ts';

describe('the app after one visit', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'offline-'));
  });
  after(() => rm(folder, {recursive: true}));

  it('starts and reads a letter with the network cut and the server stopped', async () => {
    const cameraFile = path.join(folder, 'hand.mjpeg');
    await writeHandVideo(cameraFile, [{photo: drawingOf('B'), seconds: 1}]);
    // Compressed, as hosts do.
    const server = await serveFolder({root: builtApp()});
    const browser = await launchTestBrowser({cameraFile});
    try {
      const page = await openOffline(await browser.newContext(), server);
      await startReading(page);
      assert.equal(await waitForLetters(page, 1), 'B');
    } finally {
      await browser.close();
    }
  });

  it('starts at an address with a query too', async () => {
    const server = await serveFolder({root: builtApp(), compress: false});
    const browser = await launchTestBrowser({args: patternCamera});
    try {
      const context = await browser.newContext();
      const visit = await context.newPage();
      await visit.goto(server.url);
      await waitForOfflineCopy(visit);
      await server.close();
      await visit.goto(`${server.url}?from=home-screen`);
      await startReading(visit);
    } finally {
      await browser.close();
    }
  });

  it('keeps running the old version over a reload, and takes the new one when told to', async () => {
    const root = path.join(folder, 'site');
    await copySmallApp(root);
    const server = await serveFolder({root, compress: false});
    const browser = await launchTestBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      await waitForOfflineCopy(page);
      await page.reload();
      await publishNewPage(root);

      await findNewerVersion(page);
      const update = page.getByRole('button', {name: 'Update'});
      await update.waitFor({timeout: patienceMs});
      await page.reload();
      assert.equal(await buildOf(page), null);
      await update.click();
      await page
        .locator('html[data-build="newer"]')
        .waitFor({timeout: patienceMs, state: 'attached'});
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
