import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {softwareGraphicsFlags} from '../../../scripts/support/browser/launch-browser.ts';
import {goTo, patienceMs, textBox, waitForLetters} from '../support/app.ts';
import {drawnCamera, showDrawing} from '../support/cameras/drawn-camera.ts';
import {asked, beginTeaching, button, teach} from '../support/teach-letters.ts';
import {openSession, type OpenOptions, type Session} from '../support/session.ts';

const PHONE: OpenOptions = {init: drawnCamera, viewport: {width: 390, height: 844}};

/** What the device keeps, by key. */
function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries<string>(Object.entries(localStorage)));
}

interface Kept {
  readonly frames: readonly Record<string, unknown>[];
}

async function keptFrames(page: Page): Promise<Kept['frames']> {
  const text = (await stored(page))['fingerspell.own-hand'];
  return text === undefined ? [] : (JSON.parse(text) as Kept).frames;
}

describe('Teach it your hand', () => {
  let session: Session;
  before(async () => {
    session = await openSession({camera: softwareGraphicsFlags});
  });
  after(() => session.close());

  it('teaches letter by letter, skips, and goes on after a reload where it stopped', async () => {
    const page = await session.open(PHONE);
    await beginTeaching(page);
    await teach(page, [
      ['A', 'A'],
      ['B', 'B'],
    ]);
    await asked(page, 'C');
    await button(page, 'Skip').click();
    await asked(page, 'D');
    await page.reload();

    await goTo(page, 'Teach');
    await page.getByText('You showed 10 views.').waitFor();
    await button(page, /^A 5 of 5/).waitFor();
    await button(page, /^C skipped/).waitFor();
    await button(page, 'Go on with D').click();
    await teach(page, [['D', 'D']]);
    await asked(page, 'E');
    await button(page, 'Pause').click();
    await page.getByText('You showed 15 views.').waitFor();
  });

  it('notices a letter that shows another, says so, and takes it when it is shown again', async () => {
    const page = await session.open(PHONE);
    await beginTeaching(page);
    await teach(page, [['A', 'V']]);
    await page.getByRole('heading', {name: 'This looked like V.'}).waitFor({timeout: patienceMs});
    await button(page, 'Show A again').click();
    await teach(page, [['A', 'A']]);
    await teach(page, [['B', 'Y']]);
    await button(page, 'Leave B out').click({timeout: patienceMs});
    await asked(page, 'C');
    await button(page, 'Pause').click();
    await button(page, /^A 5 of 5/).waitFor();
    await button(page, /^B not used: looked like Y/).waitFor();
  });

  it('keeps nothing but letters and numbers, and nothing at all once it is erased', async () => {
    const page = await session.open(PHONE);
    await beginTeaching(page);
    await teach(page, [['A', 'A']]);
    await asked(page, 'B');
    await button(page, 'Pause').click();

    const frames = await keptFrames(page);
    assert.equal(frames.length, 5);
    for (const {letter, logits, embedding, ...rest} of frames) {
      assert.equal(letter, 'A');
      assert.deepEqual(rest, {});
      for (const numbers of [logits, embedding] as readonly unknown[][]) {
        assert.ok(numbers.every((value) => typeof value === 'number'));
        // A picture of the hand has 784 of them.
        assert.ok(numbers.length < 400);
      }
    }
    assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);

    await button(page, 'Erase my lessons').click();
    await button(page, 'Keep').click();
    assert.equal((await keptFrames(page)).length, 5);
    await button(page, 'Erase my lessons').click();
    await button(page, 'Erase').click();
    await button(page, 'Begin').waitFor();
    const keys = Object.keys(await stored(page));
    assert.ok(!keys.some((key) => /own-hand|teaching/.test(key)), keys.join(', '));
  });

  it('reads with what was taught, and by the network alone when the switch is off', async () => {
    const page = await session.open(PHONE);
    await beginTeaching(page);
    await teach(page, [['A', 'V']]);
    await button(page, 'Leave A out').click({timeout: patienceMs});
    // Nobody can teach a V as A; but a network that had read it as A would have had nothing against it.
    await page.evaluate(readAsTaught);
    await page.reload();
    await showDrawing(page, 'V');
    await button(page, 'Start the camera').click();
    await textBox(page).filter({hasText: 'A'}).waitFor({timeout: patienceMs});
    // The space comes once the hand is gone: what is shown next is a letter of its own.
    await showDrawing(page, null);
    assert.equal(await waitForLetters(page, 2), 'A ');

    await goTo(page, 'Teach');
    await page.getByRole('switch', {name: 'Use my hand'}).uncheck();
    await goTo(page, 'Spell');
    await showDrawing(page, 'V');
    await textBox(page).filter({hasText: 'V'}).waitFor({timeout: patienceMs});
    await page.reload();
    await goTo(page, 'Teach');
    assert.ok(!(await page.getByRole('switch', {name: 'Use my hand'}).isChecked()));
    assert.equal((await keptFrames(page)).length, 5);
  });

  it('says that the network is new when what was taught does not fit it', async () => {
    const page = await session.open(PHONE);
    await page.evaluate(() => {
      const other = {format: 1, network: 'another', frames: []};
      localStorage.setItem('fingerspell.own-hand', JSON.stringify(other));
    });
    await page.reload();
    await goTo(page, 'Teach');
    await page.getByText(/The network is new.*Teach it again/).waitFor();
    await button(page, 'Begin').waitFor();
  });
});

/** Runs in the page: what is kept says that the network read each frame as the first letter, A. */
function readAsTaught(): void {
  const key = 'fingerspell.own-hand';
  const kept = JSON.parse(localStorage.getItem(key) ?? '') as {frames: {logits: number[]}[]};
  for (const {logits} of kept.frames) logits[0] = Math.max(...logits) + 1;
  localStorage.setItem(key, JSON.stringify(kept));
}
