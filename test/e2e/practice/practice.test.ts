import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {parsePracticeProgress} from '../../../src/contracts/practice-progress.ts';
import {
  cameraFlags,
  softwareGraphicsFlags,
} from '../../../scripts/support/browser/launch-browser.ts';
import {goTo, patienceMs} from '../support/app.ts';
import {writeLetterVideo} from '../support/cameras/letter-video.ts';
import {openSession, type Session} from '../support/session.ts';

/** What the camera shows over and over: somebody who is asked for W shows V first. */
const SHOWN = [
  {letter: 'V', seconds: 6},
  {letter: 'W', seconds: 4},
];

async function startPractice(page: Page, list: string): Promise<void> {
  await goTo(page, 'Practice');
  await page.getByRole('radio', {name: 'My list'}).check();
  await page.getByRole('textbox', {name: 'Your letters and words'}).fill(list);
  await page.getByRole('button', {name: 'Start', exact: true}).click();
  await page.getByRole('heading', {name: `Show ${list}`}).waitFor();
}

function feedback(page: Page): Locator {
  return page.locator('fs-practice-task').getByRole('status');
}

describe('Practice', () => {
  let folder: string;
  let session: Session;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'practice-'));
    const file = path.join(folder, 'letters.mjpeg');
    await writeLetterVideo(file, SHOWN);
    session = await openSession({camera: [...cameraFlags(file), ...softwareGraphicsFlags]});
  });
  after(async () => {
    await session.close();
    await rm(folder, {recursive: true});
  });

  it('tells a wrong letter which finger to change, then takes the right one and keeps it, until it is erased', async () => {
    const page = await session.open();
    await startPractice(page, 'W');
    await feedback(page).getByText('Start the camera to practise.').waitFor();
    await page.getByRole('button', {name: 'Start the camera'}).click();
    await feedback(page).getByText('Straighten your ring finger.').waitFor({timeout: patienceMs});
    await feedback(page)
      .getByText(/^W is right/)
      .waitFor({timeout: patienceMs});
    await page.getByRole('button', {name: 'End'}).click();
    await page.getByRole('heading', {name: 'This round'}).waitFor();

    await page.reload();
    await goTo(page, 'Practice');
    await page.getByText(/^W: \d of \d right at once/).waitFor();
    assert.equal(await page.getByRole('radio', {name: 'My list'}).isChecked(), true);
    const list = page.getByRole('textbox', {name: 'Your letters and words'});
    assert.equal(await list.inputValue(), 'W');

    const saved = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Export'}).click();
    const file = await (await saved).path();
    const progress = parsePracticeProgress(JSON.parse(await readFile(file, 'utf8')));
    assert.ok((progress.letters.W?.tries ?? 0) >= 1);
    assert.equal(progress.streak?.days, 1);

    await page.getByRole('button', {name: 'Erase progress'}).click();
    await page.getByRole('button', {name: 'Keep it'}).click();
    await page.getByText(/^W: \d of \d right at once/).waitFor();
    await page.getByRole('button', {name: 'Erase progress'}).click();
    await page.getByRole('button', {name: 'Erase', exact: true}).click();
    await page.getByText('W: not practised yet').waitFor();
    await page.reload();
    await goTo(page, 'Practice');
    await page.getByText('W: not practised yet').waitFor();
  });

  it('keeps the hand back from somebody who practises from memory, until it is asked for', async () => {
    const page = await session.open();
    await goTo(page, 'Practice');
    await page.getByRole('checkbox', {name: /^From memory/}).check();
    await page.getByRole('button', {name: 'Start', exact: true}).press('Enter');
    await page.getByText('From memory', {exact: true}).waitFor();
    assert.equal(await page.locator('fs-hand-view').count(), 0);
    await page.getByRole('button', {name: 'Show me'}).press('Enter');
    await page.locator('fs-hand-view').waitFor();
    await page.getByRole('button', {name: 'Skip'}).press('Enter');
    await page.getByRole('button', {name: 'End'}).press('Enter');
    await page.getByText('Skipped letters come back.').waitFor();
    await page.getByRole('button', {name: 'Practise something else'}).press('Enter');
    await page.getByRole('radio', {name: 'Letters'}).waitFor();
  });
});
