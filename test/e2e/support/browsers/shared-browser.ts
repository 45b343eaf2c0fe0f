import {after} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchTestBrowser} from './launch-test-browser.ts';

const browsers = new Map<string, Promise<Browser>>();

// Of the whole process: after the last test of its last file.
after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/** A browser that all tests of this process share which want one with these flags. Whoever opens a context in it closes that. */
export function sharedBrowser(args: readonly string[]): Promise<Browser> {
  const key = args.join(' ');
  const open = browsers.get(key) ?? launchTestBrowser({args});
  browsers.set(key, open);
  return open;
}
