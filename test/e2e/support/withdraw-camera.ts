import type {Page} from 'playwright-core';
import {testBrowser} from '../../../scripts/support/test-browser.ts';
import {FirefoxInsides} from './firefox-insides.ts';

/** Takes the permission to use the camera back while the page uses it, as a person does in the browser's own controls. */
export async function withdrawCamera(page: Page): Promise<void> {
  const browser = page.context().browser();
  if (testBrowser() === 'firefox' && browser !== null)
    await FirefoxInsides.of(browser).withdrawCamera(page);
  else await page.context().grantPermissions([]);
}
