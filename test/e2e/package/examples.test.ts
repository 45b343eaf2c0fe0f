import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {BUILT_PAGES} from '../support/package/package-site.ts';
import {
  openPackageSession,
  spellWord,
  startSpelling,
  type PackageSession,
} from '../support/package/element-page.ts';
import {recordRequests, type RequestRecorder} from '../support/request-recorder.ts';

/** Chrome asks its maker what the fields of a page’s form may be for, whatever they are. */
const BROWSERS_OWN = 'content-autofill.googleapis.com:';

describe('pages with the packed element', () => {
  let session: PackageSession;
  let recorder: RequestRecorder;
  before(async () => {
    recorder = await recordRequests();
    session = await openPackageSession();
  });
  after(async () => {
    await session.close();
    await recorder.close();
  });

  it('read and send HELLO from a plain form, under the strictest policy', async () => {
    const page = await session.openPage('plain', {proxy: recorder.proxy});
    await startSpelling(page);
    await spellWord(page, 'HELLO');
    await page.getByRole('button', {name: 'Send'}).click();
    await page.getByText('Sent').waitFor();
    assert.equal(new URL(page.url()).search, '?word=HELLO');
  });

  for (const name of BUILT_PAGES) {
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
