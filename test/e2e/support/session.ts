import type {BrowserContextOptions, Browser, Page} from 'playwright-core';
import {sharedBrowser} from './browsers/shared-browser.ts';
import {serveFolder, type FolderServer} from '../../../scripts/support/server/serve-folder.ts';
import {skipWelcome} from '../../../scripts/support/built-app/skip-welcome.ts';
import {builtApp, patternCamera} from './app.ts';
import {fewPictures} from './cameras/few-pictures.ts';
import {inApp} from './in-app.ts';
import {PageFaults} from './page-faults.ts';

export interface SessionOptions {
  /** Chromium flags that decide what camera there is; a test pattern by default. */
  readonly camera?: readonly string[];
  /** The folder to serve; the built app by default. */
  readonly root?: string;
}

export interface OpenOptions extends BrowserContextOptions {
  /** JavaScript that runs in the page before the app. */
  readonly init?: string;
  /** Whether this is the person's first visit, with its welcome; false by default. */
  readonly firstVisit?: boolean;
  /** Prepares the page (routes, for example) before it is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Errors on the console that the test brings about itself; any other fails the file when the session is closed. */
  readonly mayLog?: RegExp;
}

/** A server with the built app and a browser, shared by the tests of a file. */
export interface Session {
  /** The app's address. */
  readonly url: string;
  /**
   * Opens the app in a context of its own, without a service worker unless asked. Closes what was opened before: a page that
   * goes on reading its camera slows the next.
   */
  open(options?: OpenOptions): Promise<Page>;
  /** @throws AssertionError when a page or worker logged an error or ran into the content policy */
  close(): Promise<void>;
}

export async function openSession(options: SessionOptions = {}): Promise<Session> {
  const server = await serveFolder({root: options.root ?? builtApp()});
  const browser = await sharedBrowser(options.camera ?? patternCamera);
  const faults = new PageFaults();
  const closePages = () => Promise.all(browser.contexts().map((context) => context.close()));
  return {
    url: server.url,
    async open(opening = {}) {
      await closePages();
      return openPage({browser, server, faults}, opening);
    },
    async close() {
      await closePages();
      await server.close();
      faults.assertNone();
    },
  };
}

interface Opener {
  readonly browser: Browser;
  readonly server: FolderServer;
  readonly faults: PageFaults;
}

async function openPage(
  {browser, server, faults}: Opener,
  {init, firstVisit, prepare, mayLog, ...options}: OpenOptions,
): Promise<Page> {
  // A service worker would answer in place of the routes by which tests break files.
  const context = await browser.newContext({serviceWorkers: 'block', ...options});
  await faults.watch(context, mayLog);
  if (firstVisit !== true) await skipWelcome(context);
  const page = await context.newPage();
  await page.addInitScript(inApp(fewPictures));
  if (init !== undefined) await page.addInitScript(inApp(init));
  await prepare?.(page);
  await page.goto(server.url);
  return page;
}
