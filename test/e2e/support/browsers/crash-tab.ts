import type {Page} from 'playwright-core';
import {FirefoxInsides} from './firefox-insides.ts';

/** Has the process that draws a page die; the page is not to be used any more. */
export async function crashTab(page: Page): Promise<void> {
  const firefox = FirefoxInsides.behind(page);
  if (firefox !== null) {
    await firefox.killProcessOf(page);
    return;
  }
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
}
