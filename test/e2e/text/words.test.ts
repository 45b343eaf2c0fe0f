import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {serveFolder} from '../../../scripts/support/server/serve-folder.ts';
import {builtApp, openOffline, patienceMs, textBox} from '../support/app.ts';
import {launchTestBrowser} from '../support/browsers/launch-test-browser.ts';
import {openSession, type Session} from '../support/session.ts';

const ROLE = {role: 'group', name: 'Words offered'} as const;

function chip(page: Page, word: string): Locator {
  return page
    .getByRole(ROLE.role, {name: ROLE.name})
    .getByRole('button', {name: word, exact: true});
}

async function expectText(page: Page, text: string): Promise<void> {
  assert.equal(await textBox(page).inputValue(), text);
}

async function addOwnWord(page: Page, word: string): Promise<void> {
  await page.getByRole('button', {name: 'Settings'}).click();
  await page.getByRole('textbox', {name: 'A name or word'}).fill(word);
  await page.getByRole('button', {name: 'Add', exact: true}).click();
}

describe('words offered', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it('take the place of the letters when they are tapped, and give them back by undo', async () => {
    const page = await session.open();
    await page.keyboard.type('helo');
    await chip(page, 'HELLO').click({timeout: patienceMs});
    await expectText(page, 'HELLO ');
    await page.keyboard.type('ada');
    await expectText(page, 'HELLO ADA');
    for (let i = 0; i < 3; i++) await page.getByRole('button', {name: 'Undo'}).click();
    await expectText(page, 'HELLO ');
    await page.getByRole('button', {name: 'Undo'}).click();
    await expectText(page, 'HELO');
    await chip(page, 'HELLO').waitFor();
  });

  it('can still be taken after the space, and by key before it', async () => {
    const page = await session.open();
    await page.keyboard.type('helo ');
    await chip(page, 'HELLO').click({timeout: patienceMs});
    await page.keyboard.type('helo');
    await chip(page, 'HELLO').waitFor();
    await page.keyboard.press('1');
    await expectText(page, 'HELLO HELLO ');
  });

  it('are heard with the word at a pause', async () => {
    const page = await session.open();
    await page.keyboard.type('helo');
    const region = page.locator('fs-app > [role=status], fs-app [aria-live=polite]').first();
    await region.getByText(/^HELO\. Offered: HELLO/).waitFor({timeout: patienceMs});
  });

  it('are one’s own first, from one visit to the next, until they are removed', async () => {
    const page = await session.open();
    await addOwnWord(page, 'Siobhán');
    await page.getByText('SIOBHAN will be offered.').waitFor();
    await page.reload();
    await page.keyboard.type('sio');
    await chip(page, 'SIOBHAN').waitFor({timeout: patienceMs});
    const offered = page.getByRole(ROLE.role, {name: ROLE.name}).getByRole('button');
    assert.match((await offered.first().textContent()) ?? '', /SIOBHAN/);
    await page.getByRole('button', {name: 'Settings'}).click();
    await page.getByRole('button', {name: 'Remove SIOBHAN'}).click();
    await page.getByRole('button', {name: 'Done'}).click();
    await chip(page, 'SIOBHAN').waitFor({state: 'detached'});
  });

  it('are missed in one sentence when their list is broken, and the text is typed on', async () => {
    for (const body of [null, 'not a word list']) {
      const page = await session.open({
        prepare: (opening) =>
          opening.route('**/words.*.bin', (route) =>
            body === null ? route.abort() : route.fulfill({body}),
          ),
        mayLog: /Failed to load resource/,
      });
      await page.keyboard.type('helo');
      const sentence = page.locator('fs-word-offers').getByText('No words are offered');
      await sentence.waitFor({timeout: patienceMs});
      await page.keyboard.type(' you');
      await expectText(page, 'HELO YOU');
    }
  });

  it('are offered with the network cut and the server stopped', async () => {
    const server = await serveFolder({root: builtApp(), compress: false});
    const browser = await launchTestBrowser();
    try {
      const page = await openOffline(await browser.newContext(), server);
      await page.keyboard.type('helo');
      await chip(page, 'HELLO').click({timeout: patienceMs});
      await expectText(page, 'HELLO ');
    } finally {
      await browser.close();
    }
  });
});
