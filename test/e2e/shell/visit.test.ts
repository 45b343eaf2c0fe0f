import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {openSession, type Session} from '../support/session.ts';

describe('a visit', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it('begins with a welcome the first time, and never again', async () => {
    const page = await session.open({firstVisit: true});
    await page.getByRole('button', {name: 'Next'}).click();
    await page.getByRole('heading', {name: 'Hold your hand like this'}).waitFor();
    await page.getByRole('button', {name: 'Next'}).click();
    await page.getByRole('button', {name: 'Not now'}).click();
    await page.getByRole('button', {name: 'Settings'}).click();
    await page.reload();
    await page.getByRole('button', {name: 'Settings'}).click();
    await page.getByRole('heading', {name: 'Settings'}).waitFor();
    assert.equal(await page.locator('fs-welcome-dialog').count(), 0);
  });

  it('keeps its settings for the next one', async () => {
    const page = await session.open();
    await page.getByRole('button', {name: 'Settings'}).click();
    await page.getByRole('radio', {name: 'Dark', exact: true}).check();
    await page.getByRole('radio', {name: '150%'}).check();
    await page.getByRole('radio', {name: 'Español'}).check();
    await page.getByRole('heading', {name: 'Ajustes'}).waitFor();
    await page.reload();
    await page.getByRole('button', {name: 'Ajustes'}).waitFor();
    const root = page.locator('html');
    assert.equal(await root.getAttribute('lang'), 'es');
    assert.equal(await root.getAttribute('data-theme'), 'dark');
    assert.equal(await root.evaluate((one) => one.style.fontSize), '150%');
  });

  it('is forgotten when everything is deleted', async () => {
    const page = await session.open({firstVisit: true});
    await page.getByRole('button', {name: 'Skip'}).click();
    await page.keyboard.type('hello');
    await page.getByRole('button', {name: 'Settings'}).click();
    await page.getByRole('button', {name: 'Delete everything'}).click();
    await page.getByRole('button', {name: 'Yes, delete everything'}).click();
    await page.getByRole('heading', {name: 'Welcome to Fingerspell'}).waitFor();
    const kept = await page.evaluate(() => Object.keys(localStorage));
    assert.deepEqual(kept, ['fingerspell.visited']);
  });
});
