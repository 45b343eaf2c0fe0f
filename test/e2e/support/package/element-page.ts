import type {Locator, Page} from 'playwright-core';
import {openSession, type OpenOptions, type Session} from '../session.ts';
import {drawnCamera, showDrawing} from '../cameras/drawn-camera.ts';
import {patienceMs} from '../app.ts';
import {PACKAGE_POLICY} from './package-policy.ts';
import {packageSite, type PageName} from './package-site.ts';
// With it TypeScript knows the element by its tag.
import type {} from '../../../../src/input-element/define-input.ts';

export interface PackageSession extends Session {
  /** Opens one of the pages, with a camera that a test draws on. */
  openPage(name: PageName, options?: OpenOptions): Promise<Page>;
}

/** The pages that use the package, under its policy. */
export async function openPackageSession(pages: readonly PageName[]): Promise<PackageSession> {
  const root = await packageSite(pages);
  const session = await openSession({root, headers: {'Content-Security-Policy': PACKAGE_POLICY}});
  return {
    ...session,
    openPage: (name, {init = '', ...options} = {}) =>
      session.open({
        ...{path: `${name}/`, firstVisit: true, init: `${drawnCamera};${init}`},
        ...options,
      }),
  };
}

/** The element's text field. */
export function wordField(page: Page): Locator {
  return page.getByRole('textbox', {name: 'A word'});
}

export async function startSpelling(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Start the camera'}).click();
  await page.getByRole('img', {name: 'No letter'}).waitFor({timeout: patienceMs});
}

/** Holds drawn letters before the camera until all are in the field. */
export async function spellWord(page: Page, word: string): Promise<void> {
  let spelled = '';
  for (const letter of word) {
    if (spelled.endsWith(letter)) {
      await showDrawing(page, null);
      await page.getByRole('img', {name: 'No letter'}).waitFor({timeout: patienceMs});
    }
    await showDrawing(page, letter);
    spelled += letter;
    await waitForValue(page, spelled);
  }
}

async function waitForValue(page: Page, value: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('fingerspell-input')?.value === wanted,
    value,
    {timeout: patienceMs},
  );
}
