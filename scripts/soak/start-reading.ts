import type {Page} from 'playwright-core';
import {timeFrames} from '../support/built-app/watched-page.ts';
import {patience} from '../support/checks/slowness.ts';

/** Longest wait for the recogniser on a busy machine, in milliseconds. */
const PATIENCE_MS = patience(150_000);
/**
 * Starts the camera and waits until the live path has settled.
 * @param warmUpFrames the first frames allocate what the later ones use again
 */
export async function startReading(page: Page, warmUpFrames = 60): Promise<void> {
  await page.getByRole('button', {name: 'Start the camera'}).click();
  await page.getByRole('region', {name: 'The letter seen now'}).waitFor({timeout: PATIENCE_MS});
  await timeFrames(page, warmUpFrames);
}
