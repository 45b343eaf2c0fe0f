import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {build} from 'esbuild';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {alphabetFiles} from '../../build/alphabet-files.ts';
import {alphabetFolder} from '../alphabet/alphabet-folder.ts';
import {launchBrowser} from '../browser/launch-browser.ts';
import {fromRoot} from '../files/paths.ts';
import {serveFolder} from '../server/serve-folder.ts';

export interface HarnessOptions {
  /** Entry files in scripts/harness, without `.ts`; each becomes `<name>.js` beside the page, whatever its folder. */
  readonly entries: readonly string[];
  /** More folders to serve: address prefix → folder. */
  readonly mounts?: Readonly<Record<string, string>>;
  /** Further Chromium flags. */
  readonly args?: readonly string[];
}

export interface Harness {
  readonly browser: Browser;
  /** Opens a fresh page that has run the first entry. */
  openPage(): Promise<Page>;
  close(): Promise<void>;
}

/** A headless browser on a page of scripts/harness: command lines drive the app's own code through it. */
export async function openHarness({
  entries,
  mounts = {},
  args = [],
}: HarnessOptions): Promise<Harness> {
  const [main = 'page'] = entries.map((entry) => path.basename(entry));
  const root = await mkdtemp(path.join(tmpdir(), 'fingerspell-harness-'));
  await bundle(entries, root);
  const server = await serveFolder({root, mounts, compress: false});
  const browser = await launchBrowser({args});
  const context = await browser.newContext();
  return {
    browser,
    openPage: () => openEntry(context, server.url, main),
    async close() {
      await browser.close();
      await server.close();
      await rm(root, {recursive: true});
    },
  };
}

async function bundle(entries: readonly string[], outdir: string): Promise<void> {
  await build({
    entryPoints: entries.map((entry) => fromRoot('scripts', 'harness', `${entry}.ts`)),
    outdir,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    entryNames: '[name]',
    plugins: [alphabetFiles(alphabetFolder())],
  });
}

async function openEntry(context: BrowserContext, url: string, main: string): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.route('**/harness.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><title>Harness</title><script type="module" src="${main}.js"></script>`,
    }),
  );
  await page.goto(new URL('harness.html', url).href);
  return page;
}
