import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {softwareGraphicsFlags} from '../../../scripts/support/browser/launch-browser.ts';
import {fromRoot} from '../../../scripts/support/files/paths.ts';
import {assertAccessible, OPENED_TO_CHECK} from '../support/accessibility.ts';
import {goTo, patienceMs} from '../support/app.ts';
import {drawnCamera} from '../support/cameras/drawn-camera.ts';
import {beginTeaching, button, teach} from '../support/teach-letters.ts';
import {openSession, type Session} from '../support/session.ts';

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'before the first lesson': (page) => goTo(page, 'Teach'),
  'a lesson': async (page) => {
    await beginTeaching(page);
    await page.getByText('Hold your hand up to the camera').waitFor({timeout: patienceMs});
    await page.locator('fs-hand-view img').waitFor({state: 'detached', timeout: patienceMs});
  },
  'a letter in doubt': teachWrongly,
  'what was taught': async (page) => {
    await teachWrongly(page);
    await button(page, 'Leave A out').click();
    await button(page, 'Pause').click();
    await page.getByRole('heading', {name: 'Letter by letter'}).waitFor();
  },
  'a word to record': async (page) => {
    await goTo(page, 'Teach');
    await button(page, 'Record words').click();
    await page.getByText('Raise your hand').waitFor({timeout: patienceMs});
  },
  'words that were recorded': async (page) => {
    const words = await readFile(
      fromRoot('test', 'scripts', 'sequences', 'drawn-hand.json'),
      'utf8',
    );
    await page.evaluate((text) => localStorage.setItem('fingerspell.recorded-words', text), words);
    await page.reload();
    await goTo(page, 'Teach');
    await button(page, 'Record more words').waitFor();
  },
};

describe('accessibility of Teach', () => {
  let session: Session;
  before(async () => {
    session = await openSession({camera: softwareGraphicsFlags});
  });
  after(() => session.close());

  for (const [name, arrive] of Object.entries(STATES)) {
    it(`axe finds nothing, nothing is cut off or too small to tap: ${name}`, async () => {
      const page = await session.open({...OPENED_TO_CHECK, init: drawnCamera});
      await arrive(page);
      await assertAccessible(page);
    });
  }
});

async function teachWrongly(page: Page): Promise<void> {
  await beginTeaching(page);
  await teach(page, [['A', 'V']]);
  await button(page, 'Leave A out').waitFor({timeout: patienceMs});
}
