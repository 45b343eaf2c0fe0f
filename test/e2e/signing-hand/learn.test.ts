import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {softwareGraphicsFlags} from '../../../scripts/support/browser/launch-browser.ts';
import {testBrowser} from '../../../scripts/support/browser/test-browser.ts';
import {goTo, patienceMs, patternCamera, startReading} from '../support/app.ts';
import {drawingScripts} from '../support/cameras/drawing-code.ts';
import {seesNoHand} from '../support/sees-no-hand.ts';
import {openSession, type OpenOptions, type Session} from '../support/session.ts';

const PHONE = {width: 390, height: 844};
/** To take pictures of a page, Playwright first gives it an empty style in Firefox, which the content policy stops. */
const PICTURED: OpenOptions = {
  viewport: PHONE,
  ...(testBrowser() === 'firefox' && {mayLog: /style-src-elem/}),
};

function handOf(page: Page): Locator {
  return page.locator('fs-hand-view').getByRole('img');
}

/** Opens Learn from the keyboard and waits until the hand is drawn in place of its still. */
async function openLearn(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', {name: 'Learn'}).press('Enter');
  await page.locator('fs-hand-view').waitFor();
  await page.locator('fs-hand-view img').waitFor({state: 'detached', timeout: patienceMs});
}

/** Waits until an element looks another way than it did. */
async function expectChange(element: Locator, before: Buffer): Promise<Buffer> {
  for (;;) {
    const now = await element.screenshot();
    if (!now.equals(before)) return now;
  }
}

describe('Learn', () => {
  let session: Session;
  before(async () => {
    session = await openSession({camera: [...patternCamera, ...softwareGraphicsFlags]});
  });
  after(() => session.close());

  it('shows every letter from the keyboard, from all sides', async () => {
    const page = await session.open(PICTURED);
    await openLearn(page);
    assert.equal(await page.getByRole('radio', {name: /^[A-Z]$/}).count(), 26);
    await page.getByRole('radio', {name: 'A', exact: true}).press('ArrowRight');
    assert.match((await handOf(page).getAttribute('aria-label')) ?? '', /^B: Four fingers/);

    const front = await handOf(page).screenshot();
    await handOf(page).press('ArrowRight');
    const turned = await expectChange(handOf(page), front);
    await page.getByRole('button', {name: 'Turn right'}).press('Enter');
    await expectChange(handOf(page), turned);

    await goTo(page, 'Spell');
    await page.locator('fs-hand-view').waitFor({state: 'detached'});
    assert.ok(
      await page
        .getByRole('heading', {name: 'Fingerspell'})
        .evaluate((one) => one.matches(':focus')),
    );
  });

  it('turns the hand under a pointer that is drawn across it', async () => {
    const page = await session.open(PICTURED);
    await openLearn(page);
    const front = await handOf(page).screenshot();
    await handOf(page).hover();
    await page.mouse.down();
    await page.mouse.move(PHONE.width / 4, PHONE.height / 4);
    await page.mouse.up();
    await expectChange(handOf(page), front);
  });

  it('spells a name with the chosen hand', async () => {
    const page = await session.open({viewport: PHONE});
    await openLearn(page);
    await page.getByRole('radio', {name: 'Left hand'}).check();
    await page.getByRole('radio', {name: 'Dark', exact: true}).check();
    await page.getByRole('slider').press('Home');
    const seen = await page.evaluateHandle(noteLetters);
    await page.getByRole('textbox', {name: 'A name or text to spell'}).fill('Bo');
    await page.keyboard.press('Enter');
    // The letter of before, the name, and the letter of before again.
    await page.waitForFunction((letters) => letters.join('') === 'BOA', seen, {
      timeout: patienceMs,
    });
  });

  it('keeps the camera on meanwhile', async () => {
    const page = await session.open({prepare: seesNoHand});
    await startReading(page);
    await openLearn(page);
    await goTo(page, 'Spell');
    await page.getByRole('button', {name: 'Stop'}).waitFor();
    assert.equal(await page.getByRole('region', {name: 'The letter seen now'}).count(), 1);
  });

  it('shows stills to people who want less motion', async () => {
    const page = await session.open({reducedMotion: 'reduce'});
    await openLearn(page);
    await page.getByRole('radio', {name: 'J', exact: true}).check();
    await page.locator('fs-hand-view img[src$="J.webp"]').waitFor();
  });

  it('shows stills where the drawing code does not arrive', async () => {
    const prepare = (page: Page) =>
      page.route(
        (url) => drawingScripts().some((name) => url.pathname.endsWith(name)),
        (route) => route.abort(),
      );
    const page = await session.open({prepare, mayLog: /net::ERR_FAILED.*\.js/});
    await goTo(page, 'Learn');
    await page.getByRole('radio', {name: 'Q', exact: true}).check();
    await page.locator('fs-hand-view img[src$="Q.webp"]').waitFor();
    assert.equal(await page.getByRole('button', {name: 'Turn right'}).count(), 0);
  });
});

/** Runs in the page: notes each letter that the drawn hand comes to, however soon it goes on. */
function noteLetters(): string[] {
  const letters: string[] = [];
  const place = document
    .querySelector('fs-app')
    ?.shadowRoot?.querySelector('fs-learn-screen')
    ?.shadowRoot?.querySelector('fs-hand-view')
    ?.shadowRoot?.querySelector('.letter');
  if (place === null || place === undefined) throw new Error('no letter is shown');
  new MutationObserver(() => letters.push(place.textContent)).observe(place, {
    ...{characterData: true, childList: true, subtree: true},
  });
  return letters;
}
