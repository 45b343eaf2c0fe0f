import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Page} from 'playwright-core';

/** How the service worker lists a file, see scripts/build/precache-manifest.ts. */
function entryOf(file: string): RegExp {
  return new RegExp(`\\{[^{}]*"url":"${file.replaceAll('.', '\\.')}"\\},?`);
}

/** Stands for a new build: one file is another, and the service worker knows it. */
export async function publishChange(
  root: string,
  file: string,
  change: (text: string) => string,
): Promise<void> {
  const text = change(await readFile(path.join(root, file), 'utf8'));
  await writeFile(path.join(root, file), text);
  const hash = createHash('sha256').update(text);
  const entry = {
    bytes: Buffer.byteLength(text),
    revision: hash.copy().digest('hex'),
    integrity: `sha256-${hash.digest('base64')}`,
    url: file,
  };
  await relist(root, file, `${JSON.stringify(entry)},`);
}

/** Stands for a new build whose pages {@link buildOf} tells from those before. */
export function publishNewPage(root: string): Promise<void> {
  return publishChange(root, 'index.html', (html) =>
    html.replace('<html', '<html data-build="newer"'),
  );
}

/** "newer" for a page of {@link publishNewPage}, null for one before. */
export function buildOf(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-build');
}

/** Stands for a new build that lacks a file of the one before. */
export async function publishWithout(root: string, file: string): Promise<void> {
  await rm(path.join(root, file));
  await relist(root, file, '');
}

async function relist(root: string, file: string, entry: string): Promise<void> {
  const worker = path.join(root, 'service-worker.js');
  const script = await readFile(worker, 'utf8');
  assert.match(script, entryOf(file));
  await writeFile(worker, script.replace(entryOf(file), entry));
}
