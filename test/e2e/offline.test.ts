import assert from 'node:assert/strict';
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {launchBrowser} from '../../scripts/support/launch-browser.ts';
import {serveFolder} from '../../scripts/support/serve-folder.ts';
import {
  builtApp,
  openOffline,
  patienceMs,
  patternCamera,
  startReading,
  waitForLetters,
  waitForOfflineCopy,
} from './support/app.ts';
import {writeHandVideo} from './support/hand-video.ts';
import {drawingOf} from './support/drawn-letters.ts';

describe('the app after one visit', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'offline-'));
  });
  after(() => rm(folder, {recursive: true}));

  it('starts and reads a letter with the network cut and the server stopped', async () => {
    const cameraFile = path.join(folder, 'hand.mjpeg');
    await writeHandVideo(cameraFile, [{photo: drawingOf('B'), seconds: 1}]);
    const server = await serveFolder({root: builtApp()});
    const browser = await launchBrowser({cameraFile});
    try {
      const page = await openOffline(await browser.newContext(), server);
      await startReading(page);
      assert.equal(await waitForLetters(page, 1), 'B');
    } finally {
      await browser.close();
    }
  });

  it('starts at an address with a query too', async () => {
    const server = await serveFolder({root: builtApp()});
    const browser = await launchBrowser({args: patternCamera});
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

  it('keeps running the old version until the page takes the new one', async () => {
    const root = path.join(folder, 'site');
    await cp(builtApp(), root, {recursive: true});
    const server = await serveFolder({root});
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      await waitForOfflineCopy(page);
      await page.reload();
      await publishNewTitle(root, 'The new version');

      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      const update = page.getByRole('button', {name: 'Update'});
      await update.waitFor({timeout: patienceMs});
      assert.equal(await page.evaluate(titleAfterReload), 'Fingerspell');
      await update.click();
      await page.waitForFunction(() => document.title === 'The new version');
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

/** Runs in the page: what the running service worker gives for the page. */
async function titleAfterReload(): Promise<string> {
  const html = await (await fetch('./index.html')).text();
  return new DOMParser().parseFromString(html, 'text/html').title.split(':')[0] ?? '';
}

/** Stands for a new build: another index.html, under another revision in the service worker's list. */
async function publishNewTitle(root: string, title: string): Promise<void> {
  const [page, worker] = [path.join(root, 'index.html'), path.join(root, 'service-worker.js')];
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace(/<title>[^<]*/, `<title>${title}`));
  const script = await readFile(worker, 'utf8');
  const entry = /"revision":"[0-9a-f]{32}"(?=,"url":"index\.html")/;
  assert.match(script, entry);
  await writeFile(worker, script.replace(entry, `"revision":"${'0'.repeat(32)}"`));
}
