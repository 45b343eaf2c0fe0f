import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {goTo, patienceMs} from '../support/app.ts';
import {assertAccessible, OPENED_TO_CHECK} from '../support/accessibility.ts';
import {drawingFile, givePhotos} from '../support/photos.ts';
import {openSession, type OpenOptions, type Session} from '../support/session.ts';

const BROKEN = {...drawingFile('A'), name: 'broken.jpg', buffer: Buffer.from('no picture')};

const STATES: Readonly<
  Record<string, {options?: OpenOptions; arrive: (page: Page) => Promise<void>}>
> = {
  'no picture': {arrive: () => Promise.resolve()},
  'one picture': {arrive: (page) => givePhotos(page, [drawingFile('I')])},
  'one broken picture': {arrive: (page) => givePhotos(page, [BROKEN])},
  'several pictures': {arrive: (page) => givePhotos(page, [drawingFile('I'), BROKEN])},
  'no hand reader': {
    options: {prepare: (page) => page.route('**/*.task', (route) => route.abort())},
    arrive: async (page) => {
      await page.locator('fs-photo-chooser input[type=file]').setInputFiles([drawingFile('I')]);
      await page.getByRole('alert').waitFor({timeout: patienceMs});
    },
  },
};

describe('accessibility of Photo', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  for (const [name, {options, arrive}] of Object.entries(STATES)) {
    it(`axe finds nothing, nothing is cut off or too small to tap: ${name}`, async () => {
      const page = await session.open({...options, ...OPENED_TO_CHECK});
      await goTo(page, 'Photo');
      await page.getByRole('button', {name: 'Choose pictures'}).waitFor();
      await arrive(page);
      await assertAccessible(page);
    });
  }
});
