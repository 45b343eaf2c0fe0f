import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Page} from 'playwright-core';

/** How the service worker lists a file, see scripts/build/precache-manifest.ts. */
function entryOf(file: string): RegExp {
  return new RegExp(`\\{[^{}]*"url":"${file.replaceAll('.', '\\.')}"\\},?`);
}

/** Stands for a new build whose pages {@link buildOf} tells from those before. */
export async function publishNewPage(root: string): Promise<void> {
  const page = path.join(root, 'index.html');
  const html = (await readFile(page, 'utf8')).replace('<html', '<html data-build="newer"');
  await replace(page, html);
  await relist(root, 'index.html', entryFor('index.html', html));
}

/** "newer" for a page of {@link publishNewPage}, null for one before. */
export function buildOf(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-build');
}

/**
 * Has the browser look for a newer version until it found one: a look that is asked for while the browser has one of its own under way,
 * as it does after a page is loaded, is taken for the same, and that one may have seen the version before.
 */
export async function findNewerVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    while ((registration.installing ?? registration.waiting) === null) await registration.update();
  });
}

/** Stands for a new build that reached the host without one of the files that changed. */
export async function publishIncomplete(root: string, file: string): Promise<void> {
  const text = await readFile(path.join(root, file), 'utf8');
  await rm(path.join(root, file));
  await relist(root, file, entryFor(file, `${text} `));
}

/** Stands for a new build that lacks a file of the one before. */
export async function publishWithout(root: string, file: string): Promise<void> {
  await rm(path.join(root, file));
  await relist(root, file, '');
}

function entryFor(file: string, text: string): string {
  const hash = createHash('sha256').update(text);
  const entry = {
    bytes: Buffer.byteLength(text),
    revision: hash.copy().digest('hex'),
    integrity: `sha256-${hash.digest('base64')}`,
    url: file,
  };
  return `${JSON.stringify(entry)},`;
}

async function relist(root: string, file: string, entry: string): Promise<void> {
  const worker = path.join(root, 'service-worker.js');
  const script = await readFile(worker, 'utf8');
  assert.match(script, entryOf(file));
  await replace(worker, script.replace(entryOf(file), entry));
}

/** In one step: a browser that looks just then finds no half of a file. */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
