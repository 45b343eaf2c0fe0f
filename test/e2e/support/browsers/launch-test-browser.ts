import type {Browser} from 'playwright-core';
import {
  launchBrowser,
  type LaunchOptions,
} from '../../../../scripts/support/browser/launch-browser.ts';
import {testBrowser} from '../../../../scripts/support/browser/test-browser.ts';
import {launchFirefox} from './launch-firefox.ts';

/** Starts the browser that the end-to-end tests run in (`npm test -- --browser NAME`); the caller closes it. */
export function launchTestBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return testBrowser() === 'firefox' ? launchFirefox(options) : launchBrowser(options);
}

/** For a test that only Chromium can run: why the others skip it. */
export function onlyInChromium(reason: string): {readonly skip: string | false} {
  return {skip: testBrowser() === 'chromium' ? false : reason};
}

/** For the tests of commands. */
export const driveChromium = onlyInChromium('the commands drive Chromium themselves');
