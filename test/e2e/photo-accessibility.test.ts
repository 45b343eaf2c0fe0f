import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {goTo, patienceMs} from './support/app.ts';
import {findViolations, LOOKS, sidewaysOverflow, smallTargets} from './support/accessibility.ts';
import {drawingFile, givePhotos} from './support/photos.ts';
import {openSession, type OpenOptions, type Session} from './support/session.ts';

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
    for (const look of LOOKS) {
      it(`axe finds nothing, nothing is cut off or too small to tap: ${name}, ${look.colorScheme}`, async () => {
        const page = await session.open({
          ...options,
          ...look,
          reducedMotion: 'reduce',
          bypassCSP: true,
        });
        await goTo(page, 'Photo');
        await page.getByRole('button', {name: 'Choose pictures'}).waitFor();
        await arrive(page);
        assert.deepEqual(await findViolations(page), []);
        assert.deepEqual(await smallTargets(page), []);
        assert.equal(await sidewaysOverflow(page), 0);
      });
    }
  }
});
