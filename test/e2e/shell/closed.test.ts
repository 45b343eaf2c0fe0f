import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {serveFolder} from '../../../scripts/support/server/serve-folder.ts';
import {builtApp, startReading, waitForOfflineCopy} from '../support/app.ts';
import {launchTestBrowser, onlyInChromium} from '../support/browsers/launch-test-browser.ts';
import {recordRequests} from '../support/request-recorder.ts';
import {openSession} from '../support/session.ts';

/** A 28×28 picture has 784 values; a text of one word, settings and the like need less. */
const mostStoredCharacters = 700;

describe('a whole session', () => {
  it('keeps the text and the app’s own files, and nothing of a picture', async () => {
    const session = await openSession();
    try {
      const page = await session.open({serviceWorkers: 'allow'});
      await page.keyboard.type('ada');
      await startReading(page);
      await waitForOfflineCopy(page);
      await page.getByRole('button', {name: 'Stop'}).click();
      const {local, session: volatile, cached, cookies} = await page.evaluate(readStores);
      assert.match(JSON.stringify(local), /ADA/);
      for (const [key, value] of Object.entries(local)) {
        assert.match(key, /^fingerspell\./);
        assert.ok(value.length < mostStoredCharacters, `${key} keeps ${value.length} characters`);
        assert.doesNotMatch(value, /data:|blob:/);
      }
      assert.deepEqual(volatile, {});
      assert.equal(cookies, '');
      const built = (url: string) => existsSync(path.join(builtApp(), new URL(url).pathname));
      assert.deepEqual(
        cached.filter((url) => !built(url)),
        [],
      );
    } finally {
      await session.close();
    }
  });

  it(
    'is given the camera and no other device',
    onlyInChromium('Firefox knows no Permissions-Policy'),
    async () => {
      const session = await openSession();
      try {
        const page = await session.open();
        const allowed = await page.evaluate(() =>
          (
            document as unknown as {featurePolicy: {allowedFeatures(): string[]}}
          ).featurePolicy.allowedFeatures(),
        );
        assert.ok(allowed.includes('camera'));
        const others = ['microphone', 'geolocation', 'usb', 'serial', 'payment', 'gyroscope'];
        assert.deepEqual(
          others.filter((name) => allowed.includes(name)),
          [],
        );
      } finally {
        await session.close();
      }
    },
  );

  it('could not reach another origin if it tried', async () => {
    const server = await serveFolder({root: builtApp(), compress: false});
    const recorder = await recordRequests();
    const browser = await launchTestBrowser();
    try {
      const context = await browser.newContext({proxy: recorder.proxy});
      const page = await context.newPage();
      await page.goto(server.url);
      const outcomes = await page.evaluate(async () => {
        const elsewhere = new URL('http://elsewhere.invalid/script.js');
        const picture = new Image();
        picture.src = 'http://elsewhere.invalid/picture.png';
        navigator.sendBeacon('http://elsewhere.invalid/beacon', 'x');
        const settled = await Promise.allSettled([
          fetch('http://elsewhere.invalid/data'),
          picture.decode(),
          import(elsewhere.href),
        ]);
        return settled.map(({status}) => status);
      });
      assert.deepEqual(outcomes, ['rejected', 'rejected', 'rejected']);
      assert.equal(recorder.requests.join(', '), '');
    } finally {
      await browser.close();
      await recorder.close();
      await server.close();
    }
  });
});

/** Runs in the page. What the origin keeps, but for databases: none exist before something is taught. */
async function readStores() {
  const cached: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    cached.push(...(await cache.keys()).map(({url}) => url));
  }
  return {
    local: Object.fromEntries(Object.entries(localStorage)) as Record<string, string>,
    session: Object.fromEntries(Object.entries(sessionStorage)),
    cached,
    cookies: document.cookie,
  };
}
