import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {textBox} from '../support/app.ts';
import {crashTab} from '../support/browsers/crash-tab.ts';
import {openSession, type Session} from '../support/session.ts';

async function expectText(page: Page, text: string): Promise<void> {
  assert.equal(await textBox(page).textContent(), text);
}

/** What another tab wrote arrives a moment later. */
async function expectSoon(page: Page, text: string): Promise<void> {
  await textBox(page).filter({hasText: text}).waitFor();
  await expectText(page, text);
}

describe('the text', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it('is typed, mended and undone from the keyboard', async () => {
    const page = await session.open();
    await page.keyboard.type('hi yu');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('o');
    await expectText(page, 'HI YOU');
    await page.keyboard.press('Backspace');
    await expectText(page, 'HI YU');
    await page.keyboard.press('Control+z');
    await expectText(page, 'HI YOU');
  });

  it('is copied by Ctrl+C and by the button', async () => {
    const page = await session.open({permissions: ['clipboard-read', 'clipboard-write']});
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.keyboard.type('ada');
    await page.keyboard.press('Control+c');
    await page.getByRole('button', {name: 'Copied'}).waitFor();
    assert.equal(await clipboard(), 'ADA');
    await page.keyboard.type('m');
    await page.getByRole('button', {name: /Cop/}).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) === 'ADAM');
  });

  it('comes back whole after “Clear” by “Undo”', async () => {
    const page = await session.open();
    await page.keyboard.type('hello');
    await page.getByRole('button', {name: 'Clear'}).click();
    await expectText(page, 'Your text appears here');
    await page.getByRole('button', {name: 'Undo'}).click();
    await expectText(page, 'HELLO');
  });

  it('takes a space or a letter at the place that was tapped', async () => {
    const page = await session.open();
    await page.keyboard.type('hiyou');
    const third = textBox(page).locator('[data-index="2"]');
    await third.click({position: {x: 1, y: 10}});
    await page.getByRole('button', {name: 'Space'}).click();
    await expectText(page, 'HI YOU');
  });

  it('does not type when a button is pressed with the space bar', async () => {
    const page = await session.open();
    await page.keyboard.type('ab');
    await page.getByRole('button', {name: 'Delete'}).focus();
    await page.keyboard.press('Space');
    await expectText(page, 'A');
  });

  it('survives a reload, caret included', async () => {
    const page = await session.open();
    await page.keyboard.type('helo');
    await page.keyboard.press('ArrowLeft');
    await page.reload();
    await page.keyboard.type('l');
    await expectText(page, 'HELLO');
  });

  it('survives a crash of the tab', async () => {
    const page = await session.open();
    const context = page.context();
    await page.keyboard.type('hello');
    await crashTab(page);
    const next = await context.newPage();
    await next.goto(session.url);
    await expectText(next, 'HELLO');
  });

  it('is shared by two tabs', async () => {
    const first = await session.open();
    const second = await first.context().newPage();
    await second.goto(session.url);
    await first.keyboard.type('hi');
    await expectSoon(second, 'HI');
    await second.keyboard.type('yo');
    await expectSoon(first, 'HIYO');
    await first.keyboard.type('u');
    await first.close();
    await second.reload();
    await expectText(second, 'HIYOU');
  });

  it('survives the storage being emptied under it', async () => {
    const page = await session.open();
    await page.keyboard.type('hel');
    await page.evaluate(() => localStorage.clear());
    await page.keyboard.type('lo');
    await page.reload();
    await expectText(page, 'HELLO');
  });

  it('is written in a window whose storage is full or withheld', async () => {
    const refusing = `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`;
    const withheld = `Object.defineProperty(globalThis, 'localStorage', {
      get() { throw new DOMException('withheld', 'SecurityError'); } });`;
    for (const init of [refusing, withheld]) {
      const page = await session.open({init});
      await page.keyboard.type('hello');
      await expectText(page, 'HELLO');
    }
  });

  it('is written on after the clock was set back', async () => {
    const page = await session.open();
    await page.keyboard.type('hel');
    await page.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() - 86_400_000;
    });
    await page.keyboard.type('lo');
    await page.reload();
    await expectText(page, 'HELLO');
  });
});
