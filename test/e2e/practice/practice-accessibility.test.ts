import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {softwareGraphicsFlags} from '../../../scripts/support/browser/launch-browser.ts';
import {assertAccessible, OPENED_TO_CHECK} from '../support/accessibility.ts';
import {goTo, patienceMs, patternCamera} from '../support/app.ts';
import {openSession, type Session} from '../support/session.ts';

/** Somebody practised before. */
const PRACTISED = `localStorage.setItem('fingerspell.practice', JSON.stringify({
  format: 1,
  letters: {A: {tries: 3, right: 2, recent: [true, false, true], timesMs: [900], lastSeenAt: 0}},
  streak: null,
}))`;

async function start(page: Page, list: string): Promise<void> {
  await page.getByRole('radio', {name: 'My list'}).check();
  await page.getByRole('textbox', {name: 'Your letters and words'}).fill(list);
  await page.getByRole('button', {name: 'Start', exact: true}).click();
}

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  choices: async (page) => {
    await start(page, '…');
    await page.getByText('Write at least one letter').waitFor();
    await page.getByRole('button', {name: 'Erase progress'}).click();
  },
  task: async (page) => {
    await start(page, 'Waft');
    await page.locator('fs-hand-view img').waitFor({state: 'detached', timeout: patienceMs});
  },
  'task from memory': async (page) => {
    await page.getByRole('checkbox', {name: /^From memory/}).check();
    await start(page, 'W');
    await page.getByRole('button', {name: 'Show me'}).waitFor();
  },
  summary: async (page) => {
    await start(page, 'W A');
    await page.getByRole('button', {name: 'Skip'}).click();
    await page.getByRole('button', {name: 'End'}).click();
    await page.getByRole('heading', {name: 'This round'}).waitFor();
  },
};

/** Runs in the page: what the element is called that has the focus. */
function focusedWords(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return (focused?.textContent ?? '').trim();
}

describe('accessibility of Practice', () => {
  let session: Session;
  before(async () => {
    session = await openSession({camera: [...patternCamera, ...softwareGraphicsFlags]});
  });
  after(() => session.close());

  it('reaches all that there is to choose, and Start, by Tab', async () => {
    const page = await session.open({init: PRACTISED});
    await goTo(page, 'Practice');
    for (const exercise of ['Watch and type', 'Spell']) {
      await page.getByRole('radio', {name: exercise, exact: true}).check();
      const reached: string[] = [];
      while (reached.length < 30 && !reached.includes('Start')) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate(focusedWords));
      }
      assert.ok(reached.includes('Start'), reached.join(' | '));
    }
  });

  for (const [name, arrive] of Object.entries(STATES)) {
    it(`axe finds nothing, nothing is cut off or too small to tap: ${name}`, async () => {
      const page = await session.open({...OPENED_TO_CHECK, init: PRACTISED});
      await goTo(page, 'Practice');
      await arrive(page);
      await assertAccessible(page);
    });
  }
});
