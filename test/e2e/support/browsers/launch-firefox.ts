import {firefox, type Browser} from 'playwright-core';
import {findFirefox} from '../../../../scripts/support/browser/find-browser.ts';
import {
  cameraFlags,
  type LaunchOptions,
} from '../../../../scripts/support/browser/launch-browser.ts';
import {openVirtualDisplay} from '../../../../scripts/support/browser/virtual-display.ts';
import {filmCamera} from '../cameras/film-camera.ts';
import {FirefoxInsides, INSIDES_FLAG} from './firefox-insides.ts';
import {inApp} from '../in-app.ts';
import {manyCameras} from '../cameras/many-cameras.ts';

type Preferences = Record<string, string | number | boolean>;

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
    args: [INSIDES_FLAG],
    firefoxUserPrefs: preferences(flags),
    ...(display !== null && {env: {...environment(), DISPLAY: display.name}}),
  });
  browser.on('disconnected', () => display?.close());
  FirefoxInsides.mendPlaywright(browser);
  const film = flags.find((flag) => flag.startsWith(CAMERA_FILE));
  if (film !== undefined) runInEveryPage(browser, await filmCamera(film.slice(CAMERA_FILE.length)));
  const cameras = cameraCount(flags);
  if (cameras > 1) runInEveryPage(browser, manyCameras(cameras));
  return browser;
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function preferences(flags: readonly string[]): Preferences {
  return {
    'media.navigator.permission.disabled': true,
    'media.navigator.streams.fake': cameraCount(flags) > 0,
    // The drawn hand, on a machine without a graphics card.
    'webgl.force-enabled': true,
    // Each page in one browsing context, for FirefoxInsides.
    'fission.bfcacheInParent': false,
    // It would take the keys.
    'browser.download.alwaysOpenPanel': false,
  };
}

/** How many cameras the flags pretend. */
function cameraCount(flags: readonly string[]): number {
  const flag = flags.find((one) => one.startsWith(FAKE_CAMERA));
  return flag === undefined ? 0 : Number(/device-count=(\d+)/.exec(flag)?.[1] ?? 1);
}

function runInEveryPage(browser: Browser, script: string): void {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.addInitScript(inApp(script));
    return context;
  };
}
