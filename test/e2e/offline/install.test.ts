import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {patienceMs} from '../support/app.ts';
import {onlyInChromium} from '../support/browsers/launch-test-browser.ts';
import {openSession, type Session} from '../support/session.ts';

/** Pages of a test run in private windows, where no browser installs anything. */
const ONLY_IN_TESTS = 'in-incognito';

/** Runs in the page: what Chromium does on a device where the app can be installed. */
const OFFER_TO_INSTALL = `
  const offer = new Event('beforeinstallprompt', {cancelable: true});
  offer.prompt = () => {
    document.documentElement.dataset.asked = '1';
    return Promise.resolve({outcome: 'accepted'});
  };
  window.dispatchEvent(offer);
`;

const AN_IPHONE = `
  Object.defineProperty(navigator, 'standalone', {value: false});
  Object.defineProperty(navigator, 'userAgent', {value: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/605.1.15'});
`;

describe('installing the app', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it(
    'meets the browser’s criteria, with a manifest it reads without complaint',
    onlyInChromium('only DevTools tell what an installation lacks'),
    async () => {
      const page = await session.open({serviceWorkers: 'allow'});
      const devtools = await page.context().newCDPSession(page);
      const manifest = await devtools.send('Page.getAppManifest');
      assert.deepEqual(manifest.errors, []);
      assert.match(manifest.url, /manifest\.webmanifest$/);
      const {installabilityErrors} = await devtools.send('Page.getInstallabilityErrors');
      assert.deepEqual(
        installabilityErrors.map(({errorId}) => errorId).filter((id) => id !== ONLY_IN_TESTS),
        [],
      );
      const {appId} = await devtools.send('Page.getAppId');
      assert.equal(appId, session.url);
    },
  );

  it('is a button once the browser offers it, and the browser’s own question behind it', async () => {
    const page = await session.open();
    const install = page.getByRole('button', {name: 'Install'});
    await page.getByRole('button', {name: 'Settings'}).waitFor({timeout: patienceMs});
    assert.equal(await install.count(), 0);
    await page.evaluate(OFFER_TO_INSTALL);
    await install.click();
    await install.waitFor({state: 'detached'});
    assert.equal(await page.locator('html').getAttribute('data-asked'), '1');
  });

  it('opens the screen that a shortcut of its icon names', async () => {
    const page = await session.open();
    await page.goto(`${session.url}?screen=learn`);
    await page.getByRole('heading', {name: 'Learn the letters'}).waitFor({timeout: patienceMs});
  });

  it('is told in words on an iPhone', async () => {
    const page = await session.open({
      serviceWorkers: 'allow',
      init: AN_IPHONE,
    });
    await page.getByRole('button', {name: 'Ready offline'}).click({timeout: patienceMs});
    await page.getByText('Add to Home Screen').waitFor();
  });
});
