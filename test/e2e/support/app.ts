import type {BrowserContext, Locator, Page} from 'playwright-core';
import {patience} from '../../../scripts/support/checks/slowness.ts';
import type {FolderServer} from '../../../scripts/support/server/serve-folder.ts';

/** Longest wait for anything, in milliseconds. */
export const patienceMs = patience(90_000);
/** Longest wait for a word to be spelled by software graphics, in milliseconds. */
export const wordMs = patience(180_000);

/** The folder with the built app, which `npm test` makes before the end-to-end tests. */
export function builtApp(): string {
  const folder = process.env.FINGERSPELL_DIST;
  if (folder === undefined)
    throw new Error('Run the end-to-end tests with npm test -- --only e2e.');
  return folder;
}

/** Flags for a camera that shows Chromium's test pattern, where no hand is needed. */
export const patternCamera: readonly string[] = [
  '--use-fake-ui-for-media-stream',
  // Few pictures a second: tests that wait for something else need not read them all.
  '--use-fake-device-for-media-stream=fps=2',
];

/** Taps the start button and waits until frames are being read. */
export async function startReading(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Start the camera'}).click();
  await page.getByRole('region', {name: 'The letter seen now'}).waitFor({timeout: patienceMs});
}

/** Changes to another screen by its name in the navigation. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', {name: screen}).click();
}

/** Waits until the app's files are all kept on the device. */
export async function waitForOfflineCopy(page: Page): Promise<void> {
  await page.getByText('Ready offline').waitFor({timeout: patienceMs});
}

/** Visits the app once, then opens it with the network cut and the server stopped. */
export async function openOffline(context: BrowserContext, server: FolderServer): Promise<Page> {
  const visit = await context.newPage();
  await visit.goto(server.url);
  await waitForOfflineCopy(visit);
  await visit.close();
  await server.close();
  await context.setOffline(true);

  const page = await context.newPage();
  await page.goto(server.url);
  return page;
}

export function textBox(page: Page): Locator {
  return page.getByRole('textbox', {name: 'Your text'});
}

/** Waits until the text is at least this long and returns it. */
export async function waitForLetters(
  page: Page,
  count: number,
  timeout = patienceMs,
): Promise<string> {
  const leastLength = new RegExp(`^[^]{${count},}$`);
  await textBox(page).filter({hasText: leastLength}).waitFor({timeout});
  return textBox(page).inputValue();
}
