import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {assertAccessible, OPENED_TO_CHECK} from '../support/accessibility.ts';
import {patienceMs, textBox} from '../support/app.ts';
import {openSession, type Session} from '../support/session.ts';

const PHONE = {viewport: {width: 390, height: 844}, hasTouch: true};

async function openPhrases(page: Page): Promise<void> {
  await button(page, 'Phrases').click();
  await page.getByRole('dialog', {name: 'Your phrases'}).waitFor({timeout: patienceMs});
}

/** As a person does: Firefox takes what a script puts into a field for no change of it. */
async function write(page: Page, field: Locator, words: string): Promise<void> {
  await field.press('Control+a');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

async function add(page: Page, ...phrases: readonly string[]): Promise<void> {
  const field = page.getByRole('textbox', {name: 'A phrase'});
  for (const phrase of phrases) {
    await field.fill(phrase);
    await field.press('Enter');
    await page.getByText(`“${phrase}” is added.`).waitFor();
  }
}

function button(page: Page, name: string) {
  return page.getByRole('button', {name, exact: true});
}

/** The phrases that a tap puts in, in their order. */
function offered(page: Page): Promise<readonly string[]> {
  const row = page.getByRole('group', {name: 'Your phrases'});
  return row.getByRole('button').allInnerTexts();
}

describe('one’s own phrases', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it('go into the text by one tap, and out again by undo', async () => {
    const page = await session.open(PHONE);
    await openPhrases(page);
    await add(page, 'My name is …', 'Thank you!');
    await button(page, 'Done').click();
    await button(page, 'My name is …').tap();
    await page.keyboard.type('ada');
    await button(page, 'Thank you!').tap();
    assert.equal(await textBox(page).inputValue(), 'MY NAME IS ADA THANK YOU! ');
    await button(page, 'Undo').click();
    assert.equal(await textBox(page).inputValue(), 'MY NAME IS ADA');
  });

  it('are kept, put in order, written anew and removed, by keyboard alone', async () => {
    const page = await session.open();
    await button(page, 'Phrases').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', {name: 'Your phrases'}).waitFor({timeout: patienceMs});
    await add(page, 'Hi', 'Bye', 'Thanks');
    await button(page, 'Move “Thanks” up').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('“Thanks” stands further up.').waitFor();
    await page.getByRole('button', {name: 'Move “Thanks” up', disabled: true}).waitFor();
    const second = page.getByRole('textbox', {name: 'Phrase 2'});
    assert.equal(await second.inputValue(), 'Hi');
    await write(page, second, 'Hello');
    await page.getByText('“Hello” is kept.').waitFor();
    await write(page, second, 'Thanks');
    await page.getByText('“Thanks” is among your phrases already.').waitFor();
    assert.equal(await second.inputValue(), 'Hello');
    await button(page, 'Remove “Bye”').press('Enter');
    await page.getByText('“Bye” is removed.').waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('group', {name: 'Your phrases'}).waitFor({timeout: patienceMs});
    assert.deepEqual(await offered(page), ['Thanks', 'Hello']);
  });

  it('go with everything else that is kept here', async () => {
    const page = await session.open();
    await openPhrases(page);
    await add(page, 'Hi');
    await page.keyboard.press('Escape');
    await button(page, 'Settings').click();
    await button(page, 'Delete everything').click();
    await button(page, 'Yes, delete everything').click();
    await page.getByRole('group', {name: 'Your phrases'}).waitFor({state: 'detached'});
    const kept = await page.evaluate(() => localStorage.getItem('fingerspell.phrases'));
    assert.equal(kept, null);
  });

  it('axe finds nothing, nothing is cut off or too small to tap', async () => {
    const page = await session.open(OPENED_TO_CHECK);
    await openPhrases(page);
    await add(
      page,
      'My name is …',
      'I would rather write than speak, if that is all right with you',
    );
    await assertAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('group', {name: 'Your phrases'}).waitFor({timeout: patienceMs});
    await assertAccessible(page);
  });
});
