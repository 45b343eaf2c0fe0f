import {setTimeout} from 'node:timers/promises';
import {findWebKit} from '../../../scripts/support/browser/find-browser.ts';
import {
  serveFolder,
  type FolderServer,
  type ServeOptions,
} from '../../../scripts/support/server/serve-folder.ts';
import {WebKitBrowser} from '../../../scripts/support/browser/webkit-browser.ts';
import {readAxe, toLines, type AxeResults} from '../support/accessibility.ts';
import {patienceMs} from '../support/app.ts';

const ASK_EVERY_MS = 100;

/** What scripts in the page may use: every element, those in shadow trees too, and every one that is seen. */
const LOOK = `
  const all = (root = document) => [...root.querySelectorAll('*')]
    .flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const seen = (selector) => all().filter((one) => one.matches(selector) &&
    one.checkVisibility({visibilityProperty: true}));
  const nameOf = (one) => (one.getAttribute('aria-label') ?? one.innerText).trim();
  const named = (selector, name) => seen(selector).find((one) => nameOf(one).startsWith(name));
`;

/** Runs once the page has loaded: what no test should see. */
const WATCH = `
  globalThis.faults = [];
  addEventListener('error', ({message}) => faults.push('uncaught: ' + message));
  addEventListener('unhandledrejection', ({reason}) => faults.push('rejected: ' + reason));
  addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
    faults.push('content policy: ' + effectiveDirective + ' stopped ' + blockedURI));
  const {error} = console;
  console.error = (...words) => { faults.push(words.join(' ')); error.apply(console, words); };`;

interface Opened {
  readonly server: FolderServer;
  readonly browser: WebKitBrowser;
}

/** A page in WebKit, whose driver knows neither roles nor shadow trees: they are looked for in the page. */
export class WebKitPage {
  readonly url: string;
  private server: FolderServer | null;
  private readonly browser: WebKitBrowser;

  protected constructor({server, browser}: Opened) {
    this.url = server.url;
    this.server = server;
    this.browser = browser;
  }

  /** Starts a server and the browser; `goTo` opens a page. */
  static async serve(site: ServeOptions): Promise<WebKitPage> {
    return new WebKitPage(await WebKitPage.start(site));
  }

  protected static async start(site: ServeOptions): Promise<Opened> {
    const browser = await WebKitBrowser.open(await findWebKit());
    return {browser, server: await serveFolder(site)};
  }

  /** Opens a page of the server, or the same again. @param path below its address */
  async goTo(path: string): Promise<void> {
    await this.browser.goTo(this.url + path);
    await this.run(WATCH);
  }

  /** Loads the page anew. */
  async reload(): Promise<void> {
    await this.browser.reload();
    await this.run(WATCH);
  }

  /** @returns what the page logged, or could not do, since it was loaded last */
  async faults(): Promise<unknown> {
    return this.run('return faults');
  }

  /** Runs the body of a function in the page, which may use `seen(selector)` and `named(selector, name)`. */
  run(body: string): Promise<unknown> {
    return this.browser.run(`${LOOK}${body}`);
  }

  /** Presses keys, wherever the focus is, while others are held down. */
  type(keys: string, held = ''): Promise<void> {
    return this.browser.type(keys, held);
  }

  /** Taps the middle of what is seen of this selector. */
  async tap(selector: string): Promise<void> {
    const [x, y] = (await this.run(`
      const box = seen(${JSON.stringify(selector)})[0].getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];`)) as [number, number];
    await this.browser.tap(x, y);
  }

  /** Presses the button of this name, or whose name begins so, once it is there. */
  async press(name: string): Promise<void> {
    const button = `named('button', ${JSON.stringify(name)})`;
    await this.waitFor(button);
    await this.run(`${button}.click()`);
  }

  /**
   * Waits until an expression is true in the page.
   * @throws Error that names it, with what the page shows
   */
  async waitFor(expression: string, timeoutMs = patienceMs): Promise<void> {
    const until = performance.now() + timeoutMs;
    while (performance.now() < until) {
      if ((await this.run(`return Boolean(${expression})`)) === true) return;
      await setTimeout(ASK_EVERY_MS);
    }
    const shown = await this.run(
      `return seen('h1, h2, p').map((one) => one.innerText).join(' · ')`,
    );
    throw new Error(`Not within ${timeoutMs} ms: ${expression}. Shown: ${String(shown)}`);
  }

  /** Waits until these words are shown anywhere. */
  async waitForWords(words: string, timeoutMs = patienceMs): Promise<void> {
    const text = JSON.stringify(words);
    await this.waitFor(
      `seen('*').some((one) => [...one.childNodes].some((node) =>
      node.nodeType === Node.TEXT_NODE && node.textContent.includes(${text})))`,
      timeoutMs,
    );
  }

  /** @returns what axe finds on the page, a line each */
  async findViolations(): Promise<readonly string[]> {
    return toLines((await this.run(`${await readAxe()}; return axe.run();`)) as AxeResults);
  }

  /** The page is alone from now on. */
  async stopServer(): Promise<void> {
    await this.server?.close();
    this.server = null;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.stopServer();
  }
}
