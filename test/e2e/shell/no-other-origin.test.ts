import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {serveFolder} from '../../../scripts/support/server/serve-folder.ts';
import {skipWelcome} from '../../../scripts/support/built-app/skip-welcome.ts';
import {builtApp, goTo, patternCamera, startReading, waitForOfflineCopy} from '../support/app.ts';
import {launchTestBrowser} from '../support/browsers/launch-test-browser.ts';
import {PageFaults} from '../support/page-faults.ts';
import {recordRequests} from '../support/request-recorder.ts';

/** Later releases of the hand detector report to their maker a minute after the start and when they are closed. */
const sessionMs = 70_000;
const afterCloseMs = 3_000;
describe('a session of more than a minute', () => {
  it('asks nothing of any other origin', async () => {
    const server = await serveFolder({root: builtApp(), compress: false});
    const recorder = await recordRequests();
    const browser = await launchTestBrowser({args: patternCamera});
    try {
      const context = await browser.newContext({proxy: recorder.proxy});
      const faults = new PageFaults();
      await faults.watch(context);
      await skipWelcome(context);
      const asked: string[] = [];
      context.on('request', (request) => asked.push(request.url()));
      const page = await context.newPage();
      await page.goto(server.url);
      await startReading(page);
      await waitForOfflineCopy(page);
      await goTo(page, 'Learn');
      await page.getByRole('textbox', {name: 'A name or text to spell'}).fill('Bo');
      await goTo(page, 'Spell');
      await setTimeout(sessionMs);
      await page.getByRole('button', {name: 'Stop'}).click();
      await page.getByRole('button', {name: 'Start the camera'}).waitFor();
      await setTimeout(afterCloseMs);

      const foreign = asked.filter(
        (url) => !/^(?:blob|data):/.test(url) && !url.startsWith(server.url),
      );
      assert.deepEqual(foreign, []);
      assert.equal(recorder.requests.join(', '), '');
      assert.ok(asked.some((url) => url.endsWith('.task')));
      faults.assertNone();

      // The recorder is no use if it would have missed one.
      const elsewhere = await context.newPage();
      await elsewhere.goto('http://elsewhere.invalid/x').catch(() => undefined);
      assert.ok(recorder.requests.includes('http://elsewhere.invalid/x'));
    } finally {
      await browser.close();
      await recorder.close();
      await server.close();
    }
  });
});
