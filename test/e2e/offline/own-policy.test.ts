import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {securityHeaders} from '../../../scripts/support/server/security-headers.ts';
import {serveFolder} from '../../../scripts/support/server/serve-folder.ts';
import {skipWelcome} from '../../../scripts/support/built-app/skip-welcome.ts';
import {builtApp, patienceMs, patternCamera, textBox} from '../support/app.ts';
import {launchTestBrowser} from '../support/browsers/launch-test-browser.ts';

const POLICY = 'Content-Security-Policy';

describe('a host whose own policy lets no WebAssembly run', () => {
  it('is named as what keeps hands from being read, and the text stays', async () => {
    const own = securityHeaders[POLICY]?.replace(" 'wasm-unsafe-eval'", '') ?? '';
    assert.doesNotMatch(own, /wasm/);
    const server = await serveFolder({root: builtApp(), headers: {[POLICY]: own}, compress: false});
    const browser = await launchTestBrowser({args: patternCamera});
    try {
      const context = await browser.newContext();
      await skipWelcome(context);
      const page = await context.newPage();
      await page.goto(server.url);
      await page.keyboard.type('HI');
      await page.getByRole('button', {name: 'Start the camera'}).click();
      const alert = page.getByRole('alert');
      await alert.getByText('This host forbids the hand reader').waitFor({timeout: patienceMs});
      await alert.getByText('wasm-unsafe-eval').waitFor();
      assert.equal(await textBox(page).textContent(), 'HI');
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
