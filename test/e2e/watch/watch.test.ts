import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {softwareGraphicsFlags} from '../../../scripts/support/browser/launch-browser.ts';
import {parsePracticeProgress} from '../../../src/contracts/practice-progress.ts';
import {assertAccessible, OPENED_TO_CHECK} from '../support/accessibility.ts';
import {goTo, patienceMs, wordMs} from '../support/app.ts';
import {fewDrawings} from '../support/cameras/few-drawings.ts';
import {openSession, type Session} from '../support/session.ts';

const noCamera = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream=device-count=0',
  ...softwareGraphicsFlags,
];

/** Somebody who watches a list of their own, at 5 letters a second. */
function watcherOf(list: string): string {
  const watch = {pace: 5, isSettled: true, days: [], tries: [], misread: {}};
  return `if (localStorage.getItem('fingerspell.practice') === null) {
    localStorage.setItem('fingerspell.practice', '${JSON.stringify({format: 1, letters: {}, streak: null, watch})}');
    localStorage.setItem('fingerspell.practice-choices', '${JSON.stringify({exercise: 'watch', ownText: list})}');
    localStorage.setItem('fingerspell.watch-choices', '{"words": "own"}');
  }`;
}

/** Opens Practice and has the first word spelled, by keys alone. */
async function begin(page: Page): Promise<void> {
  await goTo(page, 'Practice');
  await page.getByRole('button', {name: 'Start', exact: true}).press('Enter');
  await page.getByText('What did you see?').waitFor({timeout: wordMs});
}

async function answer(page: Page, typed: string): Promise<void> {
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await page.locator('fs-watch-task .told').waitFor();
}

/** Letters a second of the next word. */
async function nextPace(page: Page): Promise<number> {
  const words = await page.getByText(/^Next: /).innerText();
  return Number.parseFloat(words.replace(/^Next: /, ''));
}

describe('Watch and type', () => {
  let session: Session;
  before(async () => {
    session = await openSession({camera: noCamera});
  });
  after(() => session.close());

  it('spells a word at 5 letters a second, takes it right and wrong, and follows with its speed, by keys alone', async () => {
    const page = await session.open({init: watcherOf('MAP')});
    await begin(page);
    await page.getByText('5 letters a second', {exact: true}).waitFor();
    await answer(page, 'map');
    await page.getByText('MAP is right, at 5 letters a second.').waitFor();
    const faster = await nextPace(page);
    assert.ok(faster > 5, String(faster));

    await page.keyboard.press('Enter');
    await page.getByText('What did you see?').waitFor({timeout: wordMs});
    await answer(page, 'nap');
    await page.getByText('It was MAP, not NAP.').waitFor();
    await page.getByText('M and N look alike at speed.').waitFor();
    const slower = await nextPace(page);
    assert.ok(slower < 0.85 * faster, `${String(slower)} after ${String(faster)}`);
    // It is told slowly, and the letter that the hand shows is marked.
    await page.locator('li.now').first().waitFor({timeout: patienceMs});

    await page.keyboard.press('Escape');
    await page.getByText('1 of 2 words read at first sight.').waitFor();
    await page.getByText('They come back, because you misread them').waitFor();
  });

  it('keeps how fast somebody reads, gives it away as a file, and erases it with the rest', async () => {
    const page = await session.open({init: watcherOf('MAP')});
    await begin(page);
    await answer(page, 'map');
    await page.keyboard.press('Escape');
    await page.reload();
    await goTo(page, 'Practice');
    await page.getByText('5.3 letters a second').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Export'}).click();
    const file = await (await saved).path();
    const {watch} = parsePracticeProgress(JSON.parse(await readFile(file, 'utf8')));
    assert.deepEqual(watch?.tries, [{pace: 5, right: true}]);
    await page.getByRole('button', {name: 'Erase progress'}).click();
    await page.getByRole('button', {name: 'Erase', exact: true}).click();
    await page.getByText('2 letters a second').waitFor();
    assert.equal(await page.getByRole('button', {name: 'Export'}).count(), 0);
  });

  it('asks the same word before the camera, where the drawn hand spells it back', async () => {
    const page = await session.open({init: `${watcherOf('WY')};${fewDrawings}`});
    await begin(page);
    await answer(page, 'wy');
    await page.getByRole('button', {name: 'Spell it back'}).press('Enter');
    await page.getByRole('heading', {name: 'letter 1 of 2 in WY'}).waitFor();
    await page.getByRole('button', {name: 'Start the camera'}).click();
    await page.getByRole('button', {name: 'Try it without a camera'}).click();
    const word = page.getByRole('textbox', {name: 'A word for the hand to spell'});
    await word.fill('WY', {timeout: patienceMs});
    await word.press('Enter');
    await page.getByText('WY is right.').first().waitFor({timeout: wordMs});
    await page.getByRole('button', {name: 'Next'}).waitFor({timeout: patienceMs});
  });
});

describe('accessibility of Watch and type', () => {
  let session: Session;
  before(async () => {
    session = await openSession({camera: noCamera});
  });
  after(() => session.close());

  const open = async () => {
    const page = await session.open({...OPENED_TO_CHECK, init: watcherOf('MAP')});
    await goTo(page, 'Practice');
    return page;
  };

  it('axe finds nothing in what there is to choose', async () => {
    const page = await open();
    await page.getByRole('radio', {name: 'Words'}).check();
    await assertAccessible(page);
  });

  it('asks before it moves where less motion is wanted; axe finds nothing in what comes then', async () => {
    const page = await open();
    await page.getByRole('button', {name: 'Start', exact: true}).press('Enter');
    await page.getByRole('heading', {name: 'This exercise moves'}).waitFor();
    await assertAccessible(page);
    await page.getByRole('button', {name: 'Let it move'}).press('Enter');
    await page.getByText('What did you see?').waitFor({timeout: wordMs});
    await assertAccessible(page);
    await page.getByRole('textbox', {name: 'The word you saw'}).fill('nap');
    await page.getByRole('button', {name: 'Check'}).press('Enter');
    await page.locator('fs-watch-task .told').waitFor();
    await assertAccessible(page);
  });
});
