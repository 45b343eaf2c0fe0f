import type {BrowserContext, Page} from 'playwright-core';

/** JavaScript that has the app take everybody for somebody who was here before. A page without an address has no storage. */
export const SKIP_WELCOME = `try { localStorage.setItem('fingerspell.visited', 'true'); } catch {}`;

/** Runs it in a page, or in all pages of a context, before the app. */
export async function skipWelcome(
  target: Pick<BrowserContext | Page, 'addInitScript'>,
): Promise<void> {
  await target.addInitScript(SKIP_WELCOME);
}
