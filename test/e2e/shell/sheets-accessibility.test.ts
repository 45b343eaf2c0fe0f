import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {softwareGraphicsFlags} from '../../../scripts/support/browser/launch-browser.ts';
import {assertAccessible, OPENED_TO_CHECK} from '../support/accessibility.ts';
import {patienceMs, patternCamera} from '../support/app.ts';
import {openSession, type OpenOptions, type Session} from '../support/session.ts';

interface State {
  readonly options?: OpenOptions;
  readonly arrive: (page: Page) => Promise<void>;
}

const STATES: Readonly<Record<string, State>> = {
  welcome: {
    options: {firstVisit: true},
    arrive: (page) => page.getByRole('heading', {name: 'Your hand writes'}).waitFor(),
  },
  'the welcome’s last step': {
    options: {firstVisit: true},
    arrive: async (page) => {
      await page.getByRole('button', {name: 'Next'}).click();
      await page.getByRole('button', {name: 'Next'}).click();
      await page.getByRole('heading', {name: 'Try it'}).waitFor();
    },
  },
  'about the app': {arrive: (page) => openAbout(page, 'Settings', 'About')},
  'about the app, in Spanish': {
    options: {locale: 'es-MX'},
    arrive: (page) => openAbout(page, 'Ajustes', 'Acerca de'),
  },
  'what is on the device': {
    options: {serviceWorkers: 'allow'},
    arrive: async (page) => {
      await page.getByRole('button', {name: 'Ready offline'}).click({timeout: patienceMs});
      await page.getByRole('dialog').waitFor();
    },
  },
};

describe('accessibility of what opens over the screens', () => {
  let session: Session;
  before(async () => {
    session = await openSession({camera: [...patternCamera, ...softwareGraphicsFlags]});
  });
  after(() => session.close());

  for (const [name, {options, arrive}] of Object.entries(STATES)) {
    it(`axe finds nothing, nothing is cut off or too small to tap: ${name}`, async () => {
      const page = await session.open({...options, ...OPENED_TO_CHECK});
      await arrive(page);
      await assertAccessible(page);
    });
  }

  const SPANISH = ['Deletrear', 'Aprender', 'Práctica', 'Foto', 'Enseñar'];
  it('speaks Spanish on every screen, cut off nowhere', async () => {
    const page = await session.open({...OPENED_TO_CHECK, locale: 'es-MX'});
    const keys = page.getByRole('navigation').getByRole('button');
    await keys.first().waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'es');
    assert.deepEqual(await keys.allInnerTexts(), SPANISH);
    for (const key of await keys.all()) {
      await key.click();
      await page.locator('nav [aria-current=page]', {hasText: await key.innerText()}).waitFor();
      await assertAccessible(page);
    }
  });
});

async function openAbout(page: Page, settings: string, about: string): Promise<void> {
  await page.getByRole('button', {name: settings}).click();
  await page.getByRole('button', {name: about}).click();
  await page.locator('fs-about-dialog h3').first().waitFor({timeout: patienceMs});
}
