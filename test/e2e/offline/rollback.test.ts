import assert from 'node:assert/strict';
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {serveFolder} from '../../../scripts/support/server/serve-folder.ts';
import {skipWelcome} from '../../../scripts/support/built-app/skip-welcome.ts';
import {
  builtApp,
  goTo,
  patienceMs,
  patternCamera,
  textBox,
  waitForOfflineCopy,
} from '../support/app.ts';
import {launchTestBrowser} from '../support/browsers/launch-test-browser.ts';
import {buildOf, findNewerVersion, publishNewPage} from '../support/new-version.ts';
import {beginTeaching} from '../support/teach-letters.ts';

describe('a host that goes back to the earlier version', () => {
  it('leaves a page that teaches alone, takes another one along when told to, and costs no text', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'rollback-'));
    await cp(builtApp(), root, {recursive: true});
    await publishNewPage(root);
    const server = await serveFolder({root, compress: false});
    const browser = await launchTestBrowser({args: patternCamera});
    try {
      const context = await browser.newContext();
      await skipWelcome(context);
      const spelling = await context.newPage();
      await spelling.goto(server.url);
      await waitForOfflineCopy(spelling);
      assert.equal(await buildOf(spelling), 'newer');
      const teaching = await context.newPage();
      await teaching.goto(server.url);
      await beginTeaching(teaching);
      const lesson = teaching.getByRole('heading', {name: /^Show /});
      await lesson.waitFor({timeout: patienceMs});
      await spelling.keyboard.type('hello ');

      await cp(builtApp(), root, {recursive: true, force: true});
      await findNewerVersion(spelling);
      const offer = (page: Page) => page.getByRole('button', {name: 'Update'});
      await offer(spelling).waitFor({timeout: patienceMs});
      const reloaded = spelling.waitForEvent('load', {timeout: patienceMs});
      await offer(spelling).click();
      await reloaded;
      assert.equal(await buildOf(spelling), null);
      assert.equal((await textBox(spelling).textContent())?.trim(), 'HELLO');
      await waitForOfflineCopy(spelling);

      // The files it was opened with are still there for it.
      assert.equal(await buildOf(teaching), 'newer');
      assert.ok(await lesson.isVisible());
      await goTo(teaching, 'Learn');
      const learn = teaching.getByRole('heading', {name: 'Learn the letters'});
      await learn.waitFor({timeout: patienceMs});
      await teaching.reload();
      await waitForOfflineCopy(teaching);
      assert.equal(await buildOf(teaching), null);
    } finally {
      await browser.close();
      await server.close();
      await rm(root, {recursive: true});
    }
  });
});
