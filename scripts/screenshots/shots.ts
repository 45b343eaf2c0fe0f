import type {Page} from 'playwright-core';
import {patience} from '../support/checks/slowness.ts';
import {fromRoot} from '../support/files/paths.ts';
import {filmText} from './film-text.ts';

export interface Shot {
  /** First part of the file's name. */
  readonly name: string;
  /** Dark only where it shows something that light does not. */
  readonly schemes: readonly ('light' | 'dark')[];
  /** Whether it is the person's first visit, with its welcome. */
  readonly firstVisit?: boolean;
  /** Whether the first letters of a word stand there already. */
  readonly spelled?: boolean;
  /** Whether somebody watched words for days. */
  readonly watched?: boolean;
  /** Leads to what is to be seen, and returns when it is there. */
  readonly arrive: (page: Page) => Promise<unknown>;
}

/** Longest wait for what is read with software graphics, in milliseconds. */
const patienceMs = () => patience(120_000);

/** Every screen. The camera shows the drawn hand with an L. */
export const SHOTS: readonly Shot[] = [
  {name: 'start', schemes: ['light'], arrive: (page) => button(page, 'Start the camera').waitFor()},
  {name: 'spell', schemes: ['light', 'dark'], spelled: true, arrive: spell},
  {name: 'learn', schemes: ['light', 'dark'], arrive: learn},
  {name: 'photo', schemes: ['light'], arrive: readPhotos},
  {name: 'film', schemes: ['light', 'dark'], arrive: readFilm},
  {name: 'teach', schemes: ['light'], arrive: (page) => open(page, 'Teach')},
  {name: 'practice', schemes: ['light'], arrive: (page) => open(page, 'Practice')},
  {name: 'watch-start', schemes: ['light', 'dark'], watched: true, arrive: openWatch},
  {name: 'watch', schemes: ['light', 'dark'], watched: true, arrive: watchWord},
  {name: 'settings', schemes: ['light'], arrive: openSettings},
  {name: 'about', schemes: ['light'], arrive: openAbout},
  {name: 'welcome', schemes: ['light'], firstVisit: true, arrive: awaitWelcome},
];

async function spell(page: Page): Promise<void> {
  await button(page, 'Start the camera').click();
  const text = page.getByRole('textbox', {name: 'Your text'});
  await text.filter({hasText: /^.{3}/}).waitFor({timeout: patienceMs()});
}

async function learn(page: Page): Promise<void> {
  await open(page, 'Learn');
  await page.getByRole('radio', {name: 'Y', exact: true}).check({timeout: patienceMs()});
  const hand = page.locator('fs-hand-view');
  await hand.waitFor();
  // The picture makes room for the hand in space.
  await hand.locator('img').waitFor({state: 'detached', timeout: patienceMs()});
  await hand.getByRole('img').blur();
}

async function readPhotos(page: Page): Promise<void> {
  await open(page, 'Photo');
  const letters = ['L', 'Y', 'W'];
  const chosen = page.waitForEvent('filechooser');
  await button(page, 'Choose pictures').click();
  await (
    await chosen
  ).setFiles(letters.map((letter) => fromRoot('static', 'alphabet', `${letter}.webp`)));
  for (const letter of letters) {
    await page
      .getByRole('cell', {name: letter, exact: true})
      .first()
      .waitFor({timeout: patienceMs()});
  }
}

/** A greeting as somebody may have filmed it. */
const FILM = {text: 'HI MARY', lettersPerSecond: 2, format: 'mp4', name: 'greeting'} as const;

async function readFilm(page: Page): Promise<void> {
  await open(page, 'Photo');
  const film = await filmText(FILM);
  const chosen = page.waitForEvent('filechooser');
  await button(page, 'Choose pictures').click();
  await (await chosen).setFiles(film);
  await button(page, 'Save as text').waitFor({timeout: patienceMs()});
}

async function openWatch(page: Page): Promise<void> {
  await open(page, 'Practice');
  await page.locator('fs-watch-setup').waitFor();
}

/** A word was misread and is told, so slowly that the picture shows a letter. */
async function watchWord(page: Page): Promise<void> {
  await openWatch(page);
  await page.getByRole('radio', {name: 'My list'}).check();
  await button(page, 'Start').click();
  await button(page, 'Let it move').click();
  await page.getByText('What did you see?').waitFor({timeout: patienceMs()});
  await page.getByRole('textbox', {name: 'The word you saw'}).fill('NAYBE');
  await button(page, 'Check').click();
  await button(page, 'Slower').click();
  await page.locator('fs-watch-task li.now').waitFor({timeout: patienceMs()});
}

async function openSettings(page: Page): Promise<void> {
  await button(page, 'Settings').click();
  await page.getByRole('dialog', {name: 'Settings'}).waitFor();
}

async function openAbout(page: Page): Promise<void> {
  await openSettings(page);
  await button(page, 'About Fingerspell').click();
  // The card's figures are fetched when they are wanted.
  await page.getByRole('heading', {name: 'How well it reads'}).waitFor();
}

async function awaitWelcome(page: Page): Promise<void> {
  await page.locator('fs-welcome-dialog').getByRole('dialog').waitFor();
}

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', {name: screen}).click();
  await page.locator(`.screen.${screen.toLowerCase()}:not([hidden])`).waitFor();
}

function button(page: Page, name: string) {
  return page.getByRole('button', {name});
}
