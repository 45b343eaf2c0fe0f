import {EventEmitter} from 'node:events';
import type {Browser, Page} from 'playwright-core';
import {testBrowser} from '../../../../scripts/support/browser/test-browser.ts';

/** A flag without which Firefox lets nobody at its own windows. */
export const INSIDES_FLAG = '--remote-allow-system-access';

/** The part of Playwright that speaks WebDriver BiDi; it keeps it to itself. */
interface BidiSession extends EventEmitter {
  send: (method: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

interface Playwright {
  readonly _connection: {
    toImpl(browser: Browser): {readonly _browserSession: BidiSession};
    toImpl(page: Page): {readonly delegate: PageDelegate};
  };
}

interface PageDelegate {
  readonly _session: BidiSession & {readonly sessionId: string};
  readonly rawTouchscreen: {tap: (progress: unknown, x: number, y: number) => Promise<void>};
}

const MEDIA_FEATURES = 'emulation.setMediaFeaturesOverride';
const DOWNLOADS = 'browsingContext.download';

/**
 * Brings about in Firefox what Playwright cannot over WebDriver BiDi: a colour scheme, less motion, taps, files saved from a
 * blob, a permission taken back and the end of a tab. It asks Firefox's own windows, so pages have to be kept in one browsing context
 * (`fission.bfcacheInParent` false).
 *
 * Whoever moves Playwright to another version sees here what may have become needless.
 */
export class FirefoxInsides {
  private readonly session: BidiSession;

  private constructor(session: BidiSession) {
    this.session = session;
  }

  private static of(browser: Browser): FirefoxInsides {
    return new FirefoxInsides(playwright(browser).toImpl(browser)._browserSession);
  }

  /** @returns those of the browser that a page is in; null in other browsers */
  static behind(page: Page): FirefoxInsides | null {
    const browser = page.context().browser();
    return testBrowser() === 'firefox' && browser !== null ? FirefoxInsides.of(browser) : null;
  }

  /** From now on pages have the colour scheme that they are told, motion as their context says, taps arrive, and saved files are events. */
  static mendPlaywright(browser: Browser): void {
    const insides = FirefoxInsides.of(browser);
    // The pages' sessions are of the same kind.
    const kind = Object.getPrototypeOf(insides.session) as BidiSession;
    FirefoxInsides.setColorSchemes(kind);
    nameDownloads(kind);
    const newContext = browser.newContext.bind(browser);
    browser.newContext = async (options) => {
      await insides.setMotion(options?.reducedMotion === 'reduce');
      const context = await newContext(options);
      context.on('page', tapForReal);
      return context;
    };
  }

  /** Takes the camera from a page that uses it, and the leave to ask for it again. */
  async withdrawCamera(page: Page): Promise<void> {
    await this.inBrowsingContext(
      contextId(page),
      `const page = context.currentWindowGlobal;
       Services.perms.addFromPrincipal(page.documentPrincipal, 'camera', Services.perms.DENY_ACTION);
       page.getActor('WebRTC').sendAsyncMessage('webrtc:StopSharing', String(page.innerWindowId));`,
    );
  }

  /** Kills the process that draws a page; Firefox itself lives on. */
  async killProcessOf(page: Page): Promise<void> {
    const process_ = await this.inBrowsingContext(
      contextId(page),
      `// Playwright has Firefox end with any of its processes.
       Services.env.set('MOZ_CRASHREPORTER_SHUTDOWN', '');
       return context.currentWindowGlobal.osPid;`,
    );
    if (typeof process_ !== 'number' || process_ <= 0) throw new Error('The page has no process.');
    process.kill(process_, 'SIGKILL');
  }

  private static setColorSchemes(kind: BidiSession): void {
    const send = kind.send;
    kind.send = function (this: BidiSession, method, parameters = {}) {
      return method === MEDIA_FEATURES
        ? new FirefoxInsides(this).setColorScheme(parameters)
        : send.call(this, method, parameters);
    };
  }

  private async setColorScheme({
    contexts,
    features,
  }: {
    readonly contexts?: readonly string[];
    readonly features?: Readonly<Record<string, string | null>>;
  }): Promise<void> {
    const scheme = features?.['prefers-color-scheme'] ?? 'none';
    for (const id of contexts ?? [])
      await this.inBrowsingContext(id, `context.prefersColorSchemeOverride = '${scheme}'`);
  }

  /** For all pages: those of one context would have to be told anew after each navigation. */
  private async setMotion(reduced: boolean): Promise<void> {
    await this.evaluate(`Services.prefs.setIntPref('ui.prefersReducedMotion', ${Number(reduced)})`);
  }

  /** Runs a function's body in Firefox's own window; a page's browsing context is `context` to it. */
  private inBrowsingContext(id: string, body: string): Promise<unknown> {
    return this.evaluate(`(() => {
      const {NavigableManager} = ChromeUtils.importESModule(
        'chrome://remote/content/shared/NavigableManager.sys.mjs');
      const context = NavigableManager.getBrowsingContextById('${id}');
      ${body}
    })()`);
  }

  /** @throws Error with the script's own words */
  private async evaluate(expression: string): Promise<unknown> {
    const {contexts} = (await this.session.send('browsingContext.getTree', {
      'moz:scope': 'chrome',
    })) as {contexts: readonly {context: string}[]};
    const answer = (await this.session.send('script.evaluate', {
      target: {context: contexts[0]?.context},
      awaitPromise: true,
      expression,
    })) as {result?: {value?: unknown}; exceptionDetails?: {text: string}};
    if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
    return answer.result?.value;
  }
}

function playwright(of: Browser | Page): Playwright['_connection'] {
  return (of as unknown as Playwright)._connection;
}

function contextId(page: Page): string {
  return playwright(page).toImpl(page).delegate._session.sessionId;
}

/** Playwright’s own taps do nothing over WebDriver BiDi. */
function tapForReal(page: Page): void {
  const {_session: session, rawTouchscreen} = playwright(page).toImpl(page).delegate;
  rawTouchscreen.tap = async (_progress, x, y) => {
    const place = {x: Math.round(x), y: Math.round(y)};
    const press = [
      {type: 'pointerDown', button: 0},
      {type: 'pointerUp', button: 0},
    ];
    const actions = [{type: 'pointerMove', ...place}, ...press];
    const finger = {type: 'pointer', id: 'finger', parameters: {pointerType: 'touch'}, actions};
    await session.send('input.performActions', {context: session.sessionId, actions: [finger]});
  };
}

/** Playwright tells downloads apart by their navigation; one of a blob has none in Firefox. */
function nameDownloads(kind: BidiSession): void {
  kind.emit = function (event: string, ...rest: unknown[]) {
    const [parameters] = rest as {navigation: string | null; readonly url: string}[];
    if (event.startsWith(DOWNLOADS) && parameters !== undefined)
      parameters.navigation ??= parameters.url;
    return EventEmitter.prototype.emit.call(this, event, ...rest);
  };
}
