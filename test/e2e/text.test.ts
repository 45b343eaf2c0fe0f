import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {textBox} from './support/app.ts';
import {openSession, type Session} from './support/session.ts';

async function expectText(page: Page, text: string): Promise<void> {
  assert.equal(await textBox(page).textContent(), text);
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
    await page.keyboard.type('hello');
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    const next = await page.context().newPage();
    await next.goto(session.url);
    await expectText(next, 'HELLO');
  });
});
