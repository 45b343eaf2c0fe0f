import type {Locator, Page} from 'playwright-core';
import {goTo, patienceMs} from './app.ts';
import {showDrawing} from './cameras/drawn-camera.ts';

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', {name, exact: typeof name === 'string'});
}

/** Waits until a letter is asked for. */
export async function asked(page: Page, letter: string): Promise<void> {
  await page.getByRole('heading', {name: `Show ${letter}`}).waitFor({timeout: patienceMs});
}

/** Opens Teach and begins, or goes on. */
export async function beginTeaching(page: Page): Promise<void> {
  await goTo(page, 'Teach');
  await button(page, /^Begin|^Go on/).click();
}

/** Teaches letters as they are asked for; each with the drawing of what is shown. */
export async function teach(
  page: Page,
  lessons: readonly (readonly [string, string])[],
): Promise<void> {
  for (const [letter, shown] of lessons) {
    await asked(page, letter);
    await showDrawing(page, shown);
  }
}
