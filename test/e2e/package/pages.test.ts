import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import type {
  FingerspellReader as Reader,
  ReaderOptions,
} from '../../../src/input-element/public-types.ts';
import {showDrawing} from '../support/cameras/drawn-camera.ts';
import {PAGES} from '../support/package/package-site.ts';
import {
  openPackageSession,
  spellWord,
  startSpelling,
  type PackageSession,
} from '../support/package/element-page.ts';
import {recordRequests, type RequestRecorder} from '../support/request-recorder.ts';

/** Chrome asks its maker what the fields of a page’s form may be for, whatever they are. */
const BROWSERS_OWN = 'content-autofill.googleapis.com:';

/** Has a reader without a view read a letter, which goes on with the element's recogniser. */
async function readWithoutView(page: Page, shown: string): Promise<unknown> {
  // What was shown to the element is not for the reader.
  await showDrawing(page, null);
  await page.evaluate(async (module) => {
    const {FingerspellReader} = (await import(module)) as {
      FingerspellReader: new (options: ReaderOptions) => Reader;
    };
    const reader = new FingerspellReader({assetsUrl: './fingerspell/'});
    const told = new Promise((resolve) => {
      reader.addEventListener('letter', ({detail: {letter}}) => {
        reader.stop();
        const others = document.querySelector('fingerspell-input')?.status.kind;
        resolve({letter, status: reader.status.kind, others});
      });
    });
    reader.start();
    Object.assign(globalThis, {told});
  }, '/plain/fingerspell-input/reader.js');
  await showDrawing(page, shown);
  return page.evaluate(() => (globalThis as unknown as {told: Promise<unknown>}).told);
}

describe('pages with the packed element', () => {
  let session: PackageSession;
  let recorder: RequestRecorder;
  before(async () => {
    recorder = await recordRequests();
    session = await openPackageSession(PAGES);
  });
  after(async () => {
    await session.close();
    await recorder.close();
  });

  it('read and send HELLO from a plain form, under the strictest policy', async () => {
    const page = await session.openPage('plain', {proxy: recorder.proxy});
    await startSpelling(page);
    await spellWord(page, 'HELLO');
    assert.deepEqual(await readWithoutView(page, 'Y'), {letter: 'Y', status: 'off', others: 'off'});
    await page.getByRole('button', {name: 'Send'}).click();
    await page.getByText('Sent').waitFor();
    assert.equal(new URL(page.url()).search, '?word=HELLO');
  });

  for (const name of PAGES.filter((page) => page !== 'plain')) {
    it(`read and send HELLO from a form of ${name}, which follows every letter`, async () => {
      const page = await session.openPage(name, {proxy: recorder.proxy});
      await startSpelling(page);
      await spellWord(page, 'HELLO');
      await page.getByText('5 letters').waitFor();
      await page.getByRole('button', {name: 'Send'}).click();
      await page.getByText('Sent: HELLO').waitFor();
    });
  }

  it('asked nothing of any other origin', () => {
    assert.deepEqual(
      recorder.requests.filter((asked) => !asked.startsWith(BROWSERS_OWN)),
      [],
    );
  });
});
