import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {serveFolder} from '../../../scripts/support/server/serve-folder.ts';
import {skipWelcome} from '../../../scripts/support/built-app/skip-welcome.ts';
import {builtApp, patternCamera, startReading, waitForOfflineCopy} from '../support/app.ts';
import {launchTestBrowser} from '../support/browsers/launch-test-browser.ts';

describe('the app in a sub-folder of a host', () => {
  it('reads frames and keeps its offline copy, with no file missed and no policy broken', () =>
    expectApp('people/me'));

  it('does the same in one with a space and an umlaut, also without a network', () =>
    expectApp('für alle/Übung 1', true));
});

/** Opens the app at this path, reads with it and saves it; then once more without the host, if that is wanted. */
async function expectApp(folder: string, isOfflineWanted = false): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'host-'));
  const server = await serveFolder({root, mounts: {[`/${folder}`]: builtApp()}, compress: false});
  const browser = await launchTestBrowser({args: patternCamera});
  try {
    const context = await browser.newContext();
    await skipWelcome(context);
    const troubles: string[] = [];
    context.on('response', (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
    });
    context.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    context.on('weberror', (error) => troubles.push(error.error().message));
    const page = await context.newPage();
    await page.goto(`${server.url}${folder}/`);
    await startReading(page);
    await waitForOfflineCopy(page);
    if (isOfflineWanted) {
      await server.close();
      await page.reload();
      await startReading(page);
    }
    assert.deepEqual(troubles, []);
  } finally {
    await browser.close();
    await server.close().catch(() => undefined);
    await rm(root, {recursive: true});
  }
}
