import type {BrowserContext, Page} from 'playwright-core';

/** Has the app of a page, or of all pages of a context, take everybody for somebody who was here before. */
export async function skipWelcome(
  target: Pick<BrowserContext | Page, 'addInitScript'>,
): Promise<void> {
  // A page without an address has no storage.
  await target.addInitScript(
    `try { localStorage.setItem('fingerspell.visited', 'true'); } catch {}`,
  );
}
