import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {softwareGraphicsFlags} from '../../scripts/support/launch-browser.ts';
import {goTo, patienceMs, startReading} from './support/app.ts';
import {findViolations, sidewaysOverflow, smallTargets} from './support/accessibility.ts';
import {openSession, type OpenOptions, type Session} from './support/session.ts';

const SCREENS: Readonly<
  Record<string, {options: OpenOptions; arrive: (page: Page) => Promise<void>}>
> = {
  start: {options: {}, arrive: () => Promise.resolve()},
  live: {options: {}, arrive: startReading},
  show: {
    options: {},
    arrive: async (page) => {
      await page.getByRole('button', {name: 'Show'}).click();
      await page.getByRole('button', {name: 'Turn around'}).click();
    },
  },
  problem: {
    options: {
      init: `navigator.mediaDevices.getUserMedia =
        () => Promise.reject(new DOMException('made by a test', 'NotReadableError'))`,
    },
    arrive: async (page) => {
      await page.getByRole('button', {name: 'Start the camera'}).click();
      await page.getByRole('alert').waitFor();
    },
  },
  learn: {
    options: {},
    arrive: async (page) => {
      await goTo(page, 'Learn');
      await page.locator('fs-hand-view').waitFor();
      await page.locator('fs-hand-view img').waitFor({state: 'detached', timeout: patienceMs});
    },
  },
  demo: {
    options: {},
    arrive: async (page) => {
      await page.getByRole('button', {name: 'Try it without a camera'}).click();
      await page.getByRole('region', {name: 'The letter seen now'}).waitFor({timeout: patienceMs});
    },
  },
  settings: {
    options: {},
    arrive: async (page) => {
      await page.getByRole('button', {name: 'Settings'}).click();
      const word = page.getByRole('textbox', {name: 'A name or word'});
      for (const text of ['Zoe', 'R2D2']) {
        await word.fill(text);
        await word.press('Enter');
      }
      await page.getByText('Only the letters A to Z').waitFor();
    },
  },
};

/** So many that there is a menu of them. */
const threeCameras: readonly string[] = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream=device-count=3',
];

const PHONE = {width: 390, height: 844};
const DESK = {width: 1440, height: 900};

describe('accessibility', () => {
  let session: Session;
  before(async () => {
    session = await openSession({camera: [...threeCameras, ...softwareGraphicsFlags]});
  });
  after(() => session.close());

  for (const [name, {options, arrive}] of Object.entries(SCREENS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`axe finds nothing on the ${name} screen, ${colorScheme}`, async () => {
        const viewport = colorScheme === 'light' ? PHONE : DESK;
        const page = await session.open({
          ...options,
          viewport,
          colorScheme,
          reducedMotion: 'reduce',
          bypassCSP: true,
        });
        await page.keyboard.type('HEL');
        await awaitOffers(page);
        await arrive(page);
        assert.deepEqual(await findViolations(page), []);
      });
    }
  }

  it('nothing is cut off sideways in Learn on a phone', async () => {
    const page = await session.open({viewport: PHONE});
    await goTo(page, 'Learn');
    await page.locator('fs-hand-view').waitFor();
    assert.equal(await sidewaysOverflow(page), 0);
  });

  for (const [name, viewport] of Object.entries({
    phone: PHONE,
    'desk at 200 %': {width: 720, height: 450},
  })) {
    it(`nothing is cut off sideways on a ${name}`, async () => {
      const page = await session.open({viewport});
      await page.keyboard.type('A long text that has to be broken into several lines');
      await startReading(page);
      assert.equal(await sidewaysOverflow(page), 0);
    });
  }

  for (const name of ['live', 'show', 'learn', 'demo', 'settings'] as const) {
    it(`everything to tap is large enough for a thumb, ${name}`, async () => {
      const page = await session.open({viewport: PHONE});
      await page.keyboard.type('HEL');
      await awaitOffers(page);
      await SCREENS[name]?.arrive(page);
      assert.deepEqual(await smallTargets(page), []);
    });
  }
});

async function awaitOffers(page: Page): Promise<void> {
  await page.getByRole('group', {name: 'Words offered'}).waitFor({timeout: patienceMs});
}
