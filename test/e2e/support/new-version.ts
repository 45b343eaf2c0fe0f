import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {cp, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {builtApp} from './app.ts';

/** How the service worker lists a file, see scripts/build/precache-manifest.ts. */
function entryOf(file: string): RegExp {
  return new RegExp(`\\{[^{}]*"url":"${file.replaceAll('.', '\\.')}"\\},?`);
}

/** Only the files that read hands are larger. */
const LARGE_BYTES = 1_000_000;

/**
 * Copies the built app with a few bytes in the place of its two largest files, for tests that read no hand: what they have saved again and
 * again is a tenth as much.
 */
export async function copySmallApp(root: string): Promise<void> {
  await cp(builtApp(), root, {recursive: true});
  for (const name of await readdir(path.join(root, 'assets'))) {
    const file = `assets/${name}`;
    if ((await stat(path.join(root, file))).size < LARGE_BYTES) continue;
    await writeFile(path.join(root, file), name);
    // Its name holds its hash, so that it has no revision.
    await relist(root, file, `${JSON.stringify({...describeFile(file, name), revision: null})},`);
  }
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
  return `${JSON.stringify(describeFile(file, text))},`;
}

function describeFile(file: string, text: string) {
  const hash = createHash('sha256').update(text);
  return {
    bytes: Buffer.byteLength(text),
    revision: hash.copy().digest('hex'),
    integrity: `sha256-${hash.digest('base64')}`,
    url: file,
  };
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
