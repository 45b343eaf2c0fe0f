import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {softwareGraphicsFlags} from '../../../scripts/support/browser/launch-browser.ts';
import {goTo, patienceMs, startReading} from '../support/app.ts';
import {assertAccessible, OPENED_TO_CHECK, sidewaysOverflow} from '../support/accessibility.ts';
import {seesNoHand} from '../support/sees-no-hand.ts';
import {fewDrawings} from '../support/cameras/few-drawings.ts';
import {openSession, type OpenOptions, type Session} from '../support/session.ts';

const SCREENS: Readonly<
  Record<string, {options: OpenOptions; arrive: (page: Page) => Promise<void>}>
> = {
  start: {options: {}, arrive: () => Promise.resolve()},
  live: {options: {prepare: seesNoHand}, arrive: startReading},
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
    options: {init: fewDrawings},
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

const PHONE = {width: 390, height: 844};
const DESK_AT_200_PERCENT = {width: 720, height: 450};

/** So many that there is a menu of them. */
const threeCameras: readonly string[] = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream=device-count=3,fps=2',
];

describe('accessibility', () => {
  let session: Session;
  before(async () => {
    session = await openSession({camera: [...threeCameras, ...softwareGraphicsFlags]});
  });
  after(() => session.close());

  for (const [name, {options, arrive}] of Object.entries(SCREENS)) {
    it(`axe finds nothing, nothing is cut off or too small to tap: ${name}`, async () => {
      const page = await session.open({...options, ...OPENED_TO_CHECK});
      await page.keyboard.type('HEL');
      await awaitOffers(page);
      await arrive(page);
      await assertAccessible(page);
    });
  }

  it('nothing of a long text is cut off sideways, at 200 % either', async () => {
    const page = await session.open({prepare: seesNoHand});
    await page.keyboard.type('A long text that has to be broken into several lines');
    await startReading(page);
    for (const viewport of [PHONE, DESK_AT_200_PERCENT]) {
      await page.setViewportSize(viewport);
      assert.equal(await sidewaysOverflow(page), 0);
    }
  });
});

async function awaitOffers(page: Page): Promise<void> {
  await page.getByRole('group', {name: 'Words offered'}).waitFor({timeout: patienceMs});
}
