import type {Page} from 'playwright-core';
import {FirefoxInsides} from './firefox-insides.ts';

/** Takes the permission to use the camera back while the page uses it, as a person does in the browser's own controls. */
export async function withdrawCamera(page: Page): Promise<void> {
  const firefox = FirefoxInsides.behind(page);
  if (firefox === null) await page.context().grantPermissions([]);
  else await firefox.withdrawCamera(page);
}
