import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';
import {testBrowser} from '../../../scripts/support/browser/test-browser.ts';
import {sharedBrowser} from './browsers/shared-browser.ts';
import {serveFolder} from '../../../scripts/support/server/serve-folder.ts';
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
  /** Headers of every answer, over those of the app. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** The page to open, below the server's address; the app by default. */
  readonly path?: string;
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
   * Opens the app for somebody with nothing stored, without a service worker unless asked. Closes what was opened before: a page that
   * goes on reading its camera slows the next.
   */
  open(options?: OpenOptions): Promise<Page>;
  /** @throws AssertionError when a page or worker logged an error or ran into the content policy */
  close(): Promise<void>;
}

/** Half as many pixels each way as a screen has: the same layout, and a quarter of what is painted without a graphics card. */
const DEVICE_SCALE_FACTOR = 0.5;

/** Has Chromium draw all pages of the app in the process of the first. */
const ONE_PROCESS = '--process-per-site';

export async function openSession(options: SessionOptions = {}): Promise<Session> {
  const {root = builtApp(), headers = {}} = options;
  const server = await serveFolder({root, headers, compress: false});
  const browser = await sharedBrowser([...(options.camera ?? patternCamera), ONE_PROCESS]);
  const faults = new PageFaults();
  const contexts = new OneContext(browser, faults, server.url);
  return {
    url: server.url,
    async open({path = '', init, prepare, ...opening} = {}) {
      const context = await contexts.open(opening);
      const page = await context.newPage();
      await forget(page, server.url);
      await page.addInitScript(inApp(fewPictures));
      if (init !== undefined) await page.addInitScript(inApp(init));
      await prepare?.(page);
      await page.goto(server.url + path);
      return page;
    },
    async close() {
      await contexts.close();
      await server.close();
      faults.assertNone();
    },
  };
}

type ContextOptions = Omit<OpenOptions, 'path' | 'init' | 'prepare'>;

/** The context that tests open their pages in, one after the other: a new one only where the next needs another. */
class OneContext {
  private context: BrowserContext | null = null;
  private key: string | null = null;
  private readonly browser: Browser;
  private readonly faults: PageFaults;
  private readonly url: string;

  constructor(browser: Browser, faults: PageFaults, url: string) {
    this.browser = browser;
    this.faults = faults;
    this.url = url;
  }

  async open(options: ContextOptions): Promise<BrowserContext> {
    const key = keyOf(options);
    if (this.context === null || key === null || key !== this.key) return this.make(options, key);
    const [, ...opened] = this.context.pages();
    await Promise.all(opened.map((page) => page.close()));
    await this.context.clearPermissions();
    return this.context;
  }

  async close(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
    this.context = null;
  }

  private async make(
    {firstVisit, mayLog, ...options}: ContextOptions,
    key: string | null,
  ): Promise<BrowserContext> {
    await this.close();
    // A service worker would answer in place of the routes by which tests break files.
    const context = await this.browser.newContext({
      ...{serviceWorkers: 'block', deviceScaleFactor: DEVICE_SCALE_FACTOR},
      ...options,
    });
    await this.faults.watch(context, mayLog);
    if (firstVisit !== true) await skipWelcome(context);
    if (key !== null) await openKeeper(context, this.url);
    this.key = key;
    this.context = context;
    return context;
  }
}

/** Opens an empty page of the app's site, which keeps the window and the process of its pages: they take longer to open than the app. */
async function openKeeper(context: BrowserContext, url: string): Promise<void> {
  const keeper = await context.newPage();
  await keeper.route(url, (route) => route.fulfill({contentType: 'text/html', body: ''}));
  await keeper.goto(url);
}

/** What a context has to be alike in to be used again; null for one that no other test may use, as it keeps more than pages and storage. */
function keyOf({serviceWorkers, permissions, mayLog, ...options}: ContextOptions): string | null {
  const isPlain = serviceWorkers === undefined && permissions === undefined;
  return isPlain && testBrowser() === 'chromium'
    ? `${JSON.stringify(options)} ${String(mayLog)}`
    : null;
}

/** Whatever an earlier test's page left with the browser is gone. */
async function forget(page: Page, url: string): Promise<void> {
  if (testBrowser() !== 'chromium') return;
  const client = await page.context().newCDPSession(page);
  const {origin} = new URL(url);
  await client.send('Storage.clearDataForOrigin', {origin, storageTypes: 'all'});
  await client.detach();
}
