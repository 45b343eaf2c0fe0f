import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {serveFolder, type FolderServer} from '../../../scripts/support/server/serve-folder.ts';
import {builtApp} from '../support/app.ts';
import {launchTestBrowser} from '../support/browsers/launch-test-browser.ts';
import {PageFaults} from '../support/page-faults.ts';

/** JavaScript that would make code of text, and what it would leave behind in `globalThis.ran`. */
const attempts: Readonly<Record<string, string>> = {
  innerHTML: `document.body.innerHTML = '<img src=x onerror="globalThis.ran = 1">'`,
  'a script’s text': `const one = document.createElement('script');
    one.textContent = 'globalThis.ran = 1';
    document.body.append(one);`,
  'a script’s address': `const one = document.createElement('script');
    one.src = 'main.js';
    document.body.append(one);`,
  'a worker’s address': `new Worker('service-worker.js')`,
  'a timer’s text': `setTimeout('globalThis.ran = 1')`,
  eval: `(0, eval)('globalThis.ran = 1')`,
  'new Function': `new Function('globalThis.ran = 1')()`,
  'an event attribute': `document.body.setAttribute('onclick', 'globalThis.ran = 1');
    document.body.click();`,
  'a policy of one’s own': `trustedTypes.createPolicy('mine', {createHTML: (text) => text})`,
  'a second policy of ours': `trustedTypes.createPolicy('fingerspell', {createScriptURL: (url) => url})`,
};

describe('text never becomes code:', () => {
  let server: FolderServer;
  let browser: Browser;
  let context: BrowserContext;
  before(async () => {
    server = await serveFolder({root: builtApp(), compress: false});
    browser = await launchTestBrowser();
    context = await browser.newContext({serviceWorkers: 'block'});
    // An empty page keeps the window, which takes longer to open than the app.
    await context.newPage();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const [name, script] of Object.entries(attempts)) {
    it(`${name} is stopped, and the watching of all tests sees it`, async () => {
      const faults = new PageFaults();
      await faults.watch(context);
      const page = await openWith(context, server, script);
      await page.waitForFunction(() => 'attempted' in globalThis);
      assert.equal(await page.evaluate(() => 'ran' in globalThis), false);
      assert.throws(() => faults.assertNone(), /policy|Trusted|uncaught/i);
      await page.close();
    });
  }
});

/** A page of the app that runs one more script of its own, as if somebody had put a mistake into the app. */
async function openWith(
  context: BrowserContext,
  server: FolderServer,
  script: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/main-*.js', async (route) => {
    const app = await (await route.fetch()).text();
    const body = `${app};setTimeout(() => { globalThis.attempted = true; ${script} })`;
    await route.fulfill({body, contentType: 'text/javascript'});
  });
  await page.goto(server.url);
  return page;
}
