import assert from 'node:assert/strict';
import {readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {sha256} from '../../../scripts/support/files/files.ts';

/** How the service worker lists a file, see scripts/build/offline-files.ts. */
function entryOf(file: string): RegExp {
  return new RegExp(
    `\\{path:"${file.replaceAll('.', '\\.')}",bytes:\\d+,sha256:"[0-9a-f]{64}"\\},?`,
  );
}

/** Stands for a new build: one file is another, and the service worker knows it. */
export async function publishChange(
  root: string,
  file: string,
  change: (text: string) => string,
): Promise<void> {
  const text = change(await readFile(path.join(root, file), 'utf8'));
  await writeFile(path.join(root, file), text);
  const bytes = Buffer.byteLength(text);
  await relist(root, file, `{path:"${file}",bytes:${bytes},sha256:"${sha256(text)}"},`);
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
