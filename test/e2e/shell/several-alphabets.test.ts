import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {buildApp} from '../../../scripts/build/build-app.ts';
import {softwareGraphicsFlags} from '../../../scripts/support/browser/launch-browser.ts';
import {alphabetNamed} from '../../../scripts/support/alphabet/alphabet-folder.ts';
import {builtApp, goTo, patienceMs, startReading} from '../support/app.ts';
import {drawnCamera, showDrawing} from '../support/cameras/drawn-camera.ts';
import {openSession, type Session} from '../support/session.ts';
import {asked, beginTeaching, button} from '../support/teach-letters.ts';

const FEW = {
  ...{format: 1, id: 'few', name: 'Few signs', language: 'en', held: 'ABCL'},
  moving: [{letter: 'J', beginsAs: ''}],
  ...{restingShapes: '', pointingShapes: '', doubles: 'slide', space: 'pause'},
};

/** A made-up alphabet: A and B are drawn, C is described, and of L nothing is known but its name. Only its network is missing: another takes its place. */
function writeFewSigns(folder: string): void {
  mkdirSync(folder);
  cpSync(path.join(alphabetNamed('ngt'), 'network'), path.join(folder, 'network'), {
    recursive: true,
  });
  const poses = JSON.parse(
    readFileSync(path.join(alphabetNamed('asl'), 'poses.json'), 'utf8'),
  ) as Readonly<Record<string, unknown>>;
  const write = (name: string, value: unknown) =>
    writeFileSync(path.join(folder, name), JSON.stringify(value));
  const card = path.join('network', 'card.json');
  const borrowed = JSON.parse(readFileSync(path.join(folder, card), 'utf8')) as object;
  write(card, {...borrowed, alphabet: FEW, labels: [...FEW.held.split(''), 'none']});
  write('alphabet.json', FEW);
  write('poses.json', {A: poses.A, B: poses.B});
  write('hints.json', {C: 'A round, open to the side.'});
  writeFileSync(path.join(folder, 'words.txt'), 'cab 9\nball 5\nab 2\njab 1\nquiz 8\n');
}

function screensOf(page: Page): Locator {
  return page.getByRole('navigation').getByRole('button');
}

async function namesOf(these: Locator): Promise<readonly string[]> {
  return (await these.allTextContents()).map((text) => text.trim());
}

describe('an app of several alphabets', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
  const root = path.join(folder, 'app');
  let session: Session;
  before(async () => {
    writeFewSigns(path.join(folder, 'few'));
    const alphabets = [...['asl', 'ngt'].map(alphabetNamed), path.join(folder, 'few')];
    await buildApp({outDir: root, alphabets});
    session = await openSession({root, camera: softwareGraphicsFlags});
  });
  after(async () => {
    await session.close();
    rmSync(folder, {recursive: true});
  });

  it('asks which one is signed, reads it, is taught it, hides what it has no data for, and can be told otherwise', async () => {
    const page = await session.open({init: drawnCamera});
    await page.getByRole('button', {name: /Dutch manual alphabet/}).click();
    await page.getByText('Letters that move are not read: H, J, U, X, Z.').waitFor();
    // No letter is drawn or described.
    assert.deepEqual(await namesOf(screensOf(page)), ['Spell', 'Practice', 'Photo', 'Teach']);
    assert.equal(await page.getByRole('button', {name: 'Try it without a camera'}).count(), 0);
    // The Dutch network is taken.
    await startReading(page);

    await beginTeaching(page);
    await asked(page, 'A');
    await showDrawing(page, 'A');
    await asked(page, 'B');
    assert.equal(await page.locator('fs-hand-view').count(), 0);
    await button(page, 'Pause').click();
    await page.getByText(/Without your lessons \d of 5|You showed 5 views/).waitFor();

    await goTo(page, 'Practice');
    const choices = page.locator('fs-practice-setup').getByRole('radio');
    await page.getByText('What do you want to practise?').waitFor();
    assert.equal(await choices.count(), 2);
    assert.equal(await page.getByText('Watch and type').count(), 0);

    await page.getByRole('button', {name: 'Settings'}).click();
    await page.getByLabel('The alphabet you sign').selectOption('American manual alphabet');
    await page.getByRole('button', {name: 'Try it without a camera'}).waitFor();
    assert.equal(await screensOf(page).count(), 5);
    // What was taught in one alphabet is nothing to another, and is there when one comes back.
    await goTo(page, 'Teach');
    await button(page, 'Begin').waitFor();
    await page.getByRole('button', {name: 'Settings'}).click();
    await page.getByLabel('The alphabet you sign').selectOption('Dutch manual alphabet (NGT)');
    await goTo(page, 'Teach');
    await button(page, 'Go on with B').waitFor({timeout: patienceMs});
  });

  it('shows of each letter what its alphabet knows of it', async () => {
    const page = await session.open({path: '?alphabet=few'});
    await goTo(page, 'Learn');
    assert.deepEqual(await namesOf(screensOf(page)), [
      ...['Spell', 'Learn', 'Practice', 'Photo', 'Teach'],
    ]);
    const letters = page.locator('fs-learn-screen').getByRole('group', {name: 'Letter'});
    await letters.getByRole('radio', {name: 'B'}).check();
    await page.getByRole('img', {name: /^B:/}).waitFor({timeout: patienceMs});
    assert.deepEqual(await namesOf(letters.locator('label')), ['A', 'B', 'C']);
    await letters.getByRole('radio', {name: 'C'}).check();
    await page.getByText('A round, open to the side.').waitFor();
    assert.equal(await page.locator('fs-learn-screen fs-hand-view').count(), 0);

    await goTo(page, 'Practice');
    await page.getByRole('radio', {name: 'Words'}).check();
    await button(page, 'Start').click();
    // J is not read, and Q is no letter.
    await page.getByRole('heading', {name: /in (?:CAB|BALL|AB)/}).waitFor();
    await button(page, 'End').click();
    await page.getByRole('radio', {name: 'Watch and type'}).check();
    const setup = page.locator('fs-watch-setup');
    await setup.getByRole('radio', {name: 'My list'}).waitFor();
    assert.equal(await setup.getByRole('radio', {name: 'Names'}).count(), 0);

    await goTo(page, 'Spell');
    await page.getByRole('button', {name: 'Try it without a camera'}).waitFor();
  });

  it('is another app than the one that is shipped, which holds nothing of it', () => {
    const files = readdirSync(builtApp(), {recursive: true}).map(String);
    assert.ok(files.every((file) => !file.startsWith('alphabets')));
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      assert.ok(!readFileSync(path.join(builtApp(), file), 'utf8').includes('Dutch manual'), file);
    }
  });
});
