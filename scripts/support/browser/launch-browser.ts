import type {Browser} from 'playwright-core';
import {findBrowser} from './find-browser.ts';

export interface LaunchOptions {
  /** A .y4m or .mjpeg file that every page sees as its camera, in a loop; the permission is granted unasked. */
  readonly cameraFile?: string;
  /** Further Chromium flags. */
  readonly args?: readonly string[];
  /** False shows the window. */
  readonly headless?: boolean;
}

/** What is switched off: Chromium heeds the last list that it is given, so what Playwright switches off stands here, too. */
const FEATURES_OFF: readonly string[] = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch', 'msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion'],
  // Two pages of the browser's own in each window, which take longer to open than the app.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  // A process that waits for a page of another site, which never comes.
  'SpareRendererForSitePerProcess',
];

/** Flags for a browser that renders without a GPU and does nothing on the network that a page did not ask for. */
export const quietBrowserFlags: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${FEATURES_OFF.join(',')}`,
  // Chromium's sandbox refuses to run as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Further flags for pages that draw with WebGL: on the processor, the same on every machine. */
export const softwareGraphicsFlags: readonly string[] = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/**
 * Starts the browser that `findBrowser` finds; the caller closes it.
 *
 * @throws Error when there is no browser or it does not start.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  // Loaded only now: commands that end before, with a word on what was typed, need not wait for it.
  const {chromium} = await import('playwright-core');
  return chromium.launch({
    executablePath: await findBrowser(),
    headless: options.headless ?? true,
    args: [...quietBrowserFlags, ...cameraFlags(options.cameraFile), ...(options.args ?? [])],
  });
}

/** Flags for a camera that plays a .y4m or .mjpeg file; none without a file. */
export function cameraFlags(file: string | undefined): readonly string[] {
  if (file === undefined) return [];
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
