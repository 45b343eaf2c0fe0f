import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {patienceMs, textBox} from '../support/app.ts';
import {crashTab} from '../support/browsers/crash-tab.ts';
import {onlyInChromium} from '../support/browsers/launch-test-browser.ts';
import {openSession, type Session} from '../support/session.ts';

const PHONE = {viewport: {width: 390, height: 844}, hasTouch: true};

async function expectText(page: Page, text: string): Promise<void> {
  assert.equal(await textBox(page).inputValue(), text);
}

/** What another tab wrote arrives a moment later. */
async function expectSoon(page: Page, text: string): Promise<void> {
  await textBox(page).filter({hasText: text}).waitFor();
  await expectText(page, text);
}

/** Where a letter of the text begins, in CSS pixels of its field: the same text lies under it. */
function placeBefore(page: Page, index: number): Promise<{x: number; y: number}> {
  return page.locator('fs-text-field .under').evaluate((under, at) => {
    const texts = document.createTreeWalker(under, NodeFilter.SHOW_TEXT);
    let left = at;
    let node = texts.nextNode();
    while (node !== null && left >= (node.textContent ?? '').length) {
      left -= (node.textContent ?? '').length;
      node = texts.nextNode();
    }
    const range = document.createRange();
    range.setStart(node!, left);
    range.setEnd(node!, left + 1);
    const [letter, box] = [range.getBoundingClientRect(), under.getBoundingClientRect()];
    return {x: letter.left - box.left + 1, y: (letter.top + letter.bottom) / 2 - box.top};
  }, index);
}

/** Has the app take a letter as if the camera had read it. */
async function spell(page: Page, letter: string): Promise<void> {
  await page.locator('fs-app').evaluate((app, spelled) => {
    const wish = {kind: 'letter', letter: spelled};
    app.dispatchEvent(Object.assign(new Event('fs-spell'), {wish}));
  }, letter);
}

function hasFocus(page: Page): Promise<boolean> {
  return textBox(page).evaluate(
    (field) => (field.getRootNode() as ShadowRoot).activeElement === field,
  );
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
    await expectText(page, '');
    await page.getByPlaceholder('Your text appears here').waitFor();
    await page.getByRole('button', {name: 'Undo'}).click();
    await expectText(page, 'HELLO');
  });

  it('takes a space or a letter at the place that was tapped', async () => {
    const page = await session.open();
    await page.keyboard.type('hiyou');
    await textBox(page).click({position: await placeBefore(page, 2)});
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

  it('is a field that a tap on a phone gives the focus, and the keyboard with it', async () => {
    const page = await session.open(PHONE);
    await textBox(page).tap();
    assert.equal(await hasFocus(page), true);
    const field = await textBox(page).evaluate((element) => {
      const {tagName, readOnly, inputMode, spellcheck} = element as HTMLTextAreaElement;
      const helps = ['autocapitalize', 'autocomplete', 'autocorrect'];
      return [
        tagName,
        readOnly,
        inputMode,
        spellcheck,
        ...helps.map((one) => element.getAttribute(one)),
      ];
    });
    assert.deepEqual(field, ['TEXTAREA', false, '', false, 'off', 'off', 'off']);
    await page.keyboard.type('helo');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', {name: 'Space'}).tap();
    assert.equal(await hasFocus(page), true, 'the keyboard stays');
    await expectText(page, 'HEL O');
    await page.getByRole('button', {name: 'Delete'}).tap();
    await spell(page, 'L');
    await expectText(page, 'HELLO');
    await page.keyboard.type(' 1');
    await expectText(page, 'HELL 1O');
  });

  it('brings no keyboard up when a word that is offered is tapped', async () => {
    const page = await session.open(PHONE);
    for (const letter of 'HELO') await spell(page, letter);
    const chip = page.getByRole('group', {name: 'Words offered'}).getByRole('button').first();
    await chip.tap({timeout: patienceMs});
    assert.match(await textBox(page).inputValue(), /^[A-Z]+ $/);
    assert.equal(await hasFocus(page), false);
  });

  it('is undone and done again, typed and spelled together', async () => {
    const page = await session.open();
    await textBox(page).click();
    await page.keyboard.type('hi ');
    await spell(page, 'M');
    await page.keyboard.type('o');
    await spell(page, 'M');
    for (const text of ['HI MO', 'HI M', 'HI ']) {
      await page.keyboard.press('Control+z');
      await expectText(page, text);
    }
    await page.keyboard.press('Control+Shift+z');
    await expectText(page, 'HI M');
    await page.keyboard.press('Control+y');
    await expectText(page, 'HI MO');
    await page.getByRole('button', {name: 'Redo'}).click();
    await expectText(page, 'HI MOM');
    assert.equal(await page.getByRole('button', {name: 'Redo'}).isDisabled(), true);
    await page.getByRole('button', {name: 'Undo'}).click();
    await page.getByRole('heading', {name: 'Fingerspell'}).focus();
    await page.keyboard.press('Control+Shift+z');
    await expectText(page, 'HI MOM');
  });

  it('is selected, cut and pasted; “Delete” is for what is selected', async () => {
    const page = await session.open({permissions: ['clipboard-read', 'clipboard-write']});
    await textBox(page).click();
    await page.keyboard.type('hello you');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+x');
    await expectText(page, 'HELLO');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), ' YOU');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+v');
    await expectText(page, ' YOUHELLO');
    await page.keyboard.press('Shift+Home');
    await page.getByRole('button', {name: 'Delete'}).click();
    await expectText(page, 'HELLO');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('a');
    await expectText(page, 'A');
    await page.keyboard.press('Control+z');
    await expectText(page, 'HELLO');
  });

  it('takes spelled letters at the caret it had last when something else has the focus', async () => {
    const page = await session.open();
    await textBox(page).click();
    await page.keyboard.type('helo');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', {name: 'Settings'}).focus();
    await spell(page, 'L');
    await expectText(page, 'HELLO');
    await textBox(page).focus();
    await page.keyboard.type('s');
    await expectText(page, 'HELLSO');
  });

  it('takes no more room the longer it is, and has its caret in sight', async () => {
    for (const viewport of [PHONE.viewport, {width: 1280, height: 800}]) {
      const page = await session.open({viewport});
      for (let i = 0; i < 30; i++) await spell(page, 'W');
      await page.keyboard.type(' and on and on and on and on and on');
      const {lines, hidden} = await textBox(page).evaluate((field) => {
        const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight);
        const {clientHeight, scrollHeight, scrollTop} = field;
        const hidden = (scrollHeight - scrollTop - clientHeight) / lineHeight;
        return {lines: clientHeight / lineHeight, hidden};
      });
      assert.ok(lines < 3.5 && hidden < 0.5, `${lines} lines, ${hidden} below`);
    }
  });

  it('takes lines, and whole words as people dictate them', async () => {
    const page = await session.open();
    await textBox(page).click();
    await page.keyboard.insertText('dear ada');
    await spell(page, 'M');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('grüße 😀');
    await page.keyboard.press('Control+z');
    await expectText(page, 'DEAR ADAM\n');
    await page.keyboard.press('Control+y');
    await textBox(page).blur();
    await expectText(page, 'DEAR ADAM\nGRÜßE 😀');
    await page.getByRole('button', {name: 'Delete'}).click();
    await expectText(page, 'DEAR ADAM\nGRÜßE ');
  });

  const inChromium = onlyInChromium('only its driver writes as an input method does');
  it(
    'lets signs be put together to one, and a letter be spelled meanwhile',
    inChromium,
    async () => {
      const page = await session.open();
      const ime = await page.context().newCDPSession(page);
      const compose = (text: string) =>
        ime.send('Input.imeSetComposition', {text, selectionStart: 1, selectionEnd: 1});
      await textBox(page).click();
      await page.keyboard.type('a');
      await compose('k');
      await compose('か');
      await expectText(page, 'Aか');
      await spell(page, 'Q');
      await expectText(page, 'AかQ');
      assert.equal(await hasFocus(page), true);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await expectText(page, 'A');
    },
  );

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
