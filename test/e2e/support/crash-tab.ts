import type {Page} from 'playwright-core';
import {testBrowser} from '../../../scripts/support/test-browser.ts';
import {FirefoxInsides} from './firefox-insides.ts';

/** Has the process that draws a page die; the page is not to be used any more. */
export async function crashTab(page: Page): Promise<void> {
  const browser = page.context().browser();
  if (testBrowser() === 'firefox' && browser !== null) {
    await FirefoxInsides.of(browser).killProcessOf(page);
    return;
  }
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
}
