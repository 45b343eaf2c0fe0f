import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, afterEach, before, describe, it} from 'node:test';
import {wordMs} from '../support/app.ts';
import {webkitDrawnCamera} from '../support/cameras/drawn-camera.ts';
import {drawingOf} from '../support/cameras/drawn-letters.ts';
import {PACKAGE_POLICY} from '../support/package/package-policy.ts';
import {packageSite} from '../support/package/package-site.ts';
import {WebKitPage} from './webkit-page.ts';

const ELEMENT = `document.querySelector('fingerspell-input')`;

describe('<fingerspell-input> in WebKit', () => {
  let page: WebKitPage;
  before(async () => {
    const headers = {'Content-Security-Policy': PACKAGE_POLICY};
    page = await WebKitPage.serve({root: await packageSite(['plain']), headers});
    await page.goTo('plain/');
    // WebKit forgets what a test put into an object that nothing holds.
    await page.run(`globalThis.held = navigator.mediaDevices; ${webkitDrawnCamera}`);
  });
  after(() => page.close());
  afterEach(async () => {
    assert.deepEqual(await page.faults(), []);
  });

  /** Holds drawn letters before the camera, the next as soon as one is read: a hand that is read seldom looks lost now and then, and found again. */
  async function spell(word: string): Promise<void> {
    const pictures = await Promise.all(
      Array.from(word, async (letter) => (await readFile(drawingOf(letter))).toString('base64')),
    );
    await page.run(`
      const rest = ${JSON.stringify([...pictures, null])};
      const next = () => drawnCamera.show(rest.shift());
      ${ELEMENT}.addEventListener('letter', next);
      void next();`);
    await page.waitFor(`${ELEMENT}.value.length >= ${word.length}`, wordMs);
  }

  it('is a field of its form: required, with the focus by its label', async () => {
    await page.press('Send');
    assert.equal(await page.run(`return document.activeElement === ${ELEMENT}`), true);
    await page.run(`${ELEMENT}.blur(); document.querySelector('label').click()`);
    await page.type('Bo');
    assert.equal(await page.run(`return ${ELEMENT}.value`), 'Bo');
    await page.run(`document.forms[0].reset()`);
    assert.equal(await page.run(`return ${ELEMENT}.value`), '');
    assert.deepEqual(await page.findViolations(), []);
  });

  it('says what to do where its folder lacks the files', async () => {
    await page.run(`${ELEMENT}.setAttribute('assets-url', './nothing/')`);
    await page.press('Start the camera');
    await page.waitForWords('npx fingerspell-input copy-assets DIR');
    await page.run(`${ELEMENT}.setAttribute('assets-url', './fingerspell/')`);
    await page.press('Stop');
  });

  it('lets go of the camera when it leaves the page', async () => {
    await page.press('Start the camera');
    await page.waitFor(`${ELEMENT}.status.kind === 'reading'`);
    await page.run(`
      const element = ${ELEMENT};
      const form = element.parentElement;
      const {srcObject} = seen('video')[0];
      element.remove();
      globalThis.tracks = srcObject.getTracks().map(({readyState}) => readyState);
      form.querySelector('label').after(element);`);
    assert.deepEqual(await page.run('return tracks'), ['ended']);
  });

  it('reads and sends HI, under the strictest policy', async () => {
    await page.press('Start the camera');
    await page.waitFor(`named('[role=img]', 'No letter')`);
    await spell('HI');
    assert.equal(await page.run(`return ${ELEMENT}.value`), 'HI');
    assert.deepEqual(await page.faults(), []);
    await page.run(`setTimeout(() => named('button', 'Send').click())`);
    await page.waitForWords('Sent');
    assert.equal(await page.run('return location.search'), '?word=HI');
    // Nothing was watched on the page that was sent to.
    await page.run('globalThis.faults = []');
  });
});
