import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {softwareGraphicsFlags} from '../../../scripts/support/browser/launch-browser.ts';
import {parseRecordedWords} from '../../../src/contracts/recorded-words.ts';
import {unpackWord} from '../../../src/core/teach/unpack-word.ts';
import {goTo, patienceMs} from '../support/app.ts';
import {drawnCamera, showDrawing} from '../support/cameras/drawn-camera.ts';
import {button} from '../support/teach-letters.ts';
import {openSession, type Session} from '../support/session.ts';

/** Milliseconds each letter is held. There is nothing to wait for: while a word is spelled, the page tells nothing of its single letters. */
const HELD_MS = 900;

async function spell(page: Page, word: string): Promise<void> {
  await page.getByText('Raise your hand').waitFor({timeout: patienceMs});
  await showDrawing(page, word.charAt(0));
  await page.getByText('then lower your hand').waitFor({timeout: patienceMs});
  for (const letter of word) {
    await showDrawing(page, letter);
    await page.waitForTimeout(HELD_MS);
  }
  await showDrawing(page, null);
}

describe('Record words', () => {
  let session: Session;
  before(async () => {
    session = await openSession({camera: softwareGraphicsFlags});
  });
  after(() => session.close());

  it('keeps a word that is spelled, saves it as a file, and erases it', async () => {
    const page = await session.open({
      init: drawnCamera,
      viewport: {width: 390, height: 844},
      acceptDownloads: true,
    });
    await goTo(page, 'Teach');
    await button(page, 'Record words').click();
    const heading = page.getByRole('heading', {name: /^Spell [A-Z]+$/});
    const [, word = ''] = /^Spell (.*)$/.exec(await heading.innerText()) ?? [];
    await spell(page, word);
    // How much of it is read in so little time is the machine's affair.
    await page.getByText(`${word} is kept.`).first().waitFor({timeout: patienceMs});

    await button(page, 'Finish').click();
    const kept = page.getByRole('listitem').filter({hasText: word});
    await kept.getByText(/^5 letters/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Save as a file').click(),
    ]);
    assert.match(download.suggestedFilename(), /^fingerspell-words-\d{4}-\d\d-\d\d\.json$/);
    const saved = parseRecordedWords(JSON.parse(await readFile(await download.path(), 'utf8')));
    assert.deepEqual(
      saved.words.map((one) => [one.word, one.taught]),
      [[word, false]],
    );
    assert.ok(saved.words.every((one) => unpackWord(one).some(({hand}) => hand !== null)));
    // What is kept is what is saved, and nothing besides.
    const stored = () => page.evaluate(() => localStorage.getItem('fingerspell.recorded-words'));
    assert.deepEqual(parseRecordedWords(JSON.parse((await stored()) ?? '')), saved);

    await button(page, `Erase ${word}`).click();
    await kept.waitFor({state: 'detached'});
    assert.equal(await stored(), null);
    await button(page, 'Record words').waitFor();
  });
});
