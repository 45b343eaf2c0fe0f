import {firefox, type Browser} from 'playwright-core';
import {findFirefox} from '../../../scripts/support/find-browser.ts';
import {cameraFlags, type LaunchOptions} from '../../../scripts/support/launch-browser.ts';
import {openVirtualDisplay} from '../../../scripts/support/virtual-display.ts';
import {filmCamera} from './film-camera.ts';

type Preferences = Record<string, string | number | boolean>;

/** Chromium's flag for a machine without a camera. */
const NO_CAMERA = '--use-fake-device-for-media-stream=device-count=0';
const FAKE_CAMERA = '--use-fake-device-for-media-stream';
const CAMERA_FILE = '--use-file-for-fake-video-capture=';

/**
 * Starts the Firefox that `findFirefox` finds, over WebDriver BiDi, with the camera that Chromium's flags describe. Firefox's own
 * pretended camera shows a pattern only, so a file is played on a canvas that stands in for it.
 */
export async function launchFirefox({cameraFile, args = []}: LaunchOptions): Promise<Browser> {
  const flags = [...cameraFlags(cameraFile), ...args];
  const executablePath = await findFirefox();
  // Without a display Firefox gives pages no WebGL on Linux, so that the hand cannot be drawn.
  const display = process.platform === 'linux' ? await openVirtualDisplay() : null;
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    headless: display === null,
    firefoxUserPrefs: preferences(flags),
    ...(display !== null && {env: {...environment(), DISPLAY: display.name}}),
  });
  browser.on('disconnected', () => display?.close());
  leaveMediaFeatures(browser);
  const film = flags.find((flag) => flag.startsWith(CAMERA_FILE));
  if (film !== undefined) await playInEveryPage(browser, film.slice(CAMERA_FILE.length));
  return browser;
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function preferences(flags: readonly string[]): Preferences {
  return {
    'media.navigator.permission.disabled': true,
    'media.navigator.streams.fake':
      flags.some((flag) => flag.startsWith(FAKE_CAMERA)) && !flags.includes(NO_CAMERA),
    // The drawn hand, on a machine without a graphics card.
    'webgl.force-enabled': true,
  };
}

async function playInEveryPage(browser: Browser, file: string): Promise<void> {
  const script = await filmCamera(file);
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.addInitScript(script);
    return context;
  };
}

/** Parts of Playwright that it keeps to itself. */
interface Insides {
  readonly _connection: {
    toImpl(browser: Browser): {
      readonly _browserSession: {send(method: string, parameters?: unknown): Promise<unknown>};
    };
  };
}

/**
 * Playwright sets every page's colour scheme by a command that Firefox knows from later versions on, and opens no page where that
 * fails. So in Firefox the system's own scheme holds; whoever moves Playwright to another version sees at once whether this is still
 * needed.
 */
function leaveMediaFeatures(browser: Browser): void {
  const session = (browser as unknown as Insides)._connection.toImpl(browser)._browserSession;
  const send = session.send.bind(session);
  session.send = (method, parameters) =>
    method === 'emulation.setMediaFeaturesOverride'
      ? Promise.resolve({})
      : send(method, parameters);
}
