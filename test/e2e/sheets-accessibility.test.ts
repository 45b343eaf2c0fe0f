import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {softwareGraphicsFlags} from '../../scripts/support/launch-browser.ts';
import {findViolations, LOOKS, sidewaysOverflow, smallTargets} from './support/accessibility.ts';
import {patienceMs, patternCamera} from './support/app.ts';
import {openSession, type OpenOptions, type Session} from './support/session.ts';

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
    for (const look of LOOKS) {
      it(`axe finds nothing, nothing is cut off: ${name}, ${look.colorScheme}`, async () => {
        const page = await session.open({
          ...options,
          ...look,
          reducedMotion: 'reduce',
          bypassCSP: true,
        });
        await arrive(page);
        assert.deepEqual(await findViolations(page), []);
        assert.equal(await sidewaysOverflow(page), 0);
      });
    }
  }

  const SPANISH = ['Deletrear', 'Aprender', 'Práctica', 'Foto', 'Enseñar'];
  for (const look of LOOKS) {
    it(`speaks Spanish on every screen, cut off nowhere, ${look.colorScheme}`, async () => {
      const page = await session.open({
        ...look,
        locale: 'es-MX',
        reducedMotion: 'reduce',
        bypassCSP: true,
      });
      const keys = page.getByRole('navigation').getByRole('button');
      await keys.first().waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), 'es');
      assert.deepEqual(await keys.allInnerTexts(), SPANISH);
      for (const key of await keys.all()) {
        await key.click();
        await page.locator('nav [aria-current=page]', {hasText: await key.innerText()}).waitFor();
        assert.deepEqual(await findViolations(page), []);
        assert.deepEqual(await smallTargets(page), []);
        assert.equal(await sidewaysOverflow(page), 0);
      }
    });
  }
});

async function openAbout(page: Page, settings: string, about: string): Promise<void> {
  await page.getByRole('button', {name: settings}).click();
  await page.getByRole('button', {name: about}).click();
  await page.locator('fs-about-dialog h3').first().waitFor({timeout: patienceMs});
}
