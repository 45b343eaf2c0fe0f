import {readFileSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {patienceMs} from './app.ts';
import {drawingOf} from './cameras/drawn-letters.ts';

/** A file as a page's file chooser takes it. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function drawingBytes(letter: string): Buffer {
  return readFileSync(drawingOf(letter));
}

export function drawingFile(letter: string): TestFile {
  return {name: `${letter}.webp`, mimeType: 'image/webp', buffer: drawingBytes(letter)};
}

/** Gives the Photo screen files to read, as from its file chooser, and waits until all are done. */
export async function givePhotos(page: Page, files: readonly TestFile[]): Promise<void> {
  await page.locator('fs-photo-chooser input[type=file]').setInputFiles([...files]);
  await photosDone(page);
}

/** Waits until nothing is being read. */
export async function photosDone(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Clear'}).waitFor({timeout: patienceMs});
  await page.locator('fs-photo-screen progress').waitFor({state: 'detached', timeout: patienceMs});
}

/** The lines of the table, each with its words. */
export function photoRow(page: Page, name: string) {
  return page.getByRole('row').filter({has: page.getByRole('rowheader', {name})});
}
