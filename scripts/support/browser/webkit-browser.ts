import {spawn, type ChildProcess} from 'node:child_process';
import {createServer, type AddressInfo} from 'node:net';
import {setTimeout} from 'node:timers/promises';
import {openVirtualDisplay, type VirtualDisplay} from './virtual-display.ts';

/** How long the driver may take to listen, in milliseconds. */
const START_MS = 20_000;
const ASK_EVERY_MS = 50;
/** How long a script may run, in milliseconds. */
const SCRIPT_MS = 60_000;

/** A test pattern, and the leave to use it. */
const PRETENDED_CAMERA = '--enable-mock-capture-devices=true';

interface Reply {
  readonly value: unknown;
}

/**
 * A WebKitGTK with one window, driven over WebDriver: Playwright drives only a WebKit of its own making.
 *
 * ref: https://www.w3.org/TR/webdriver2/
 */
export class WebKitBrowser {
  private readonly display: VirtualDisplay;
  private readonly driver: ChildProcess;
  private readonly session: string;

  private constructor(display: VirtualDisplay, driver: ChildProcess, session: string) {
    this.display = display;
    this.driver = driver;
    this.session = session;
  }

  /**
   * Starts the driver, which starts the browser; the caller closes it.
   * @param program the path of a WebKitWebDriver
   * @throws Error when it does not start, or there is no display
   */
  static async open(program: string): Promise<WebKitBrowser> {
    const display = await openVirtualDisplay();
    const port = await freePort();
    const driver = spawn(program, [`--port=${port}`], {
      stdio: 'ignore',
      env: {...process.env, DISPLAY: display.name},
    });
    // It shows in that nothing answers.
    driver.on('error', () => undefined);
    try {
      const server = `http://127.0.0.1:${port}`;
      await waitUntilReady(server);
      const {sessionId} = (await send('POST', `${server}/session`, {
        capabilities: {
          alwaysMatch: {
            timeouts: {script: SCRIPT_MS},
            'webkitgtk:browserOptions': {args: ['--automation', PRETENDED_CAMERA]},
          },
        },
      })) as {readonly sessionId: string};
      return new WebKitBrowser(display, driver, `${server}/session/${sessionId}`);
    } catch (error) {
      driver.kill();
      display.close();
      throw error;
    }
  }

  /** Opens a page and waits for its load event. */
  async goTo(url: string): Promise<void> {
    await send('POST', `${this.session}/url`, {url});
  }

  async reload(): Promise<void> {
    await send('POST', `${this.session}/refresh`, {});
  }

  /**
   * Runs the body of a function in the page.
   * @returns what it returns, or what a promise that it returns is resolved with
   */
  async run(body: string): Promise<unknown> {
    const script = `const done = arguments[0];
      (async () => { ${body} })().then((value) => done({value}), (error) => done({error: String(error)}));`;
    const answer = await send('POST', `${this.session}/execute/async`, {script, args: []});
    const {value, error} = answer as {readonly value?: unknown; readonly error?: string};
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /**
   * Presses keys one after the other, wherever the focus is.
   * @param held keys that are held down meanwhile
   */
  async type(keys: string, held = ''): Promise<void> {
    const down = (value: string) => ({type: 'keyDown', value});
    const up = (value: string) => ({type: 'keyUp', value});
    const presses = Array.from(keys).flatMap((value) => [down(value), up(value)]);
    const modifiers = Array.from(held);
    const actions = [...modifiers.map(down), ...presses, ...modifiers.map(up)];
    await this.act({type: 'key', id: 'keyboard', actions});
  }

  /** Taps a place of the page, in CSS pixels of the window; WebKitGTK makes a click of it. */
  async tap(x: number, y: number): Promise<void> {
    const place = {type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y)};
    const press = [
      {type: 'pointerDown', button: 0},
      {type: 'pointerUp', button: 0},
    ];
    const parameters = {pointerType: 'touch'};
    await this.act({type: 'pointer', id: 'finger', parameters, actions: [place, ...press]});
  }

  /** ref: https://www.w3.org/TR/webdriver2/#actions */
  private async act(source: object): Promise<void> {
    await send('POST', `${this.session}/actions`, {actions: [source]});
  }

  async close(): Promise<void> {
    await send('DELETE', this.session).catch(() => undefined);
    this.driver.kill();
    this.display.close();
  }
}

/** @throws Error with the driver's own words */
async function send(method: string, url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    ...(body !== undefined && {body: JSON.stringify(body)}),
  });
  const {value} = (await answer.json()) as Reply;
  if (answer.ok) return value;
  const {error, message} = value as {readonly error: string; readonly message: string};
  throw new Error(`WebKit: ${error} ${message}`);
}

async function waitUntilReady(server: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < START_MS; waitedMs += ASK_EVERY_MS) {
    await setTimeout(ASK_EVERY_MS);
    const ready = await fetch(`${server}/status`).then(
      ({ok}) => ok,
      () => false,
    );
    if (ready) return;
  }
  throw new Error('The driver of WebKit does not answer.');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
