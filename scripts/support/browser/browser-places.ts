import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a browser's program is called on each platform, best first. */
export interface ProgramNames {
  /** Names of programs on the PATH. */
  readonly linux: readonly string[];
  /** Absolute paths where its own packages put it. */
  readonly linuxPaths: readonly string[];
  /** Below a folder of applications. */
  readonly mac: readonly string[];
  /** Below a folder of programs. */
  readonly windows: readonly string[];
  /** Names of programs on the PATH. */
  readonly windowsNames: readonly string[];
}

/** Chrome, Chromium and Edge. */
export const CHROMIUM_NAMES: ProgramNames = {
  linux: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  linuxPaths: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  mac: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  windows: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  windowsNames: ['chrome.exe', 'msedge.exe'],
};

export const FIREFOX_NAMES: ProgramNames = {
  linux: ['firefox', 'firefox-esr'],
  linuxPaths: [],
  mac: ['Firefox.app/Contents/MacOS/firefox'],
  windows: ['Mozilla Firefox\\firefox.exe'],
  windowsNames: ['firefox.exe'],
};

/** WebKitGTK's WebDriver, which brings the browser with it. */
export const WEBKIT_NAMES: ProgramNames = {
  linux: ['WebKitWebDriver'],
  linuxPaths: [],
  mac: [],
  windows: [],
  windowsNames: [],
};

/** Absolute paths where a browser usually lies on this platform, best first; none is checked. */
export function browserPlaces(
  platform: NodeJS.Platform,
  env: Environment,
  names: ProgramNames = CHROMIUM_NAMES,
): readonly string[] {
  if (platform === 'darwin') return macPlaces(env, names);
  if (platform === 'win32') return windowsPlaces(env, names);
  return linuxPlaces(env, names);
}

function linuxPlaces(env: Environment, {linux, linuxPaths}: ProgramNames): readonly string[] {
  const folders = [...pathFolders(env, ':'), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const onPath = linux.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
  return unique([...onPath, ...linuxPaths]);
}

function macPlaces(env: Environment, {mac}: ProgramNames): readonly string[] {
  const own = env.HOME === undefined ? [] : [`${env.HOME}/Applications`];
  const folders = ['/Applications', ...own];
  return folders.flatMap((folder) => mac.map((app) => path.posix.join(folder, app)));
}

function windowsPlaces(env: Environment, {windows, windowsNames}: ProgramNames): readonly string[] {
  const installed = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    windows.map((program) => [env[variable], program] as const),
  );
  const onPath = pathFolders(env, ';').flatMap((folder) =>
    windowsNames.map((name) => path.win32.join(folder, name)),
  );
  const places = installed.flatMap(([folder, program]) =>
    folder === undefined ? [] : [path.win32.join(folder, program)],
  );
  return unique([...places, ...onPath]);
}

function pathFolders(env: Environment, separator: string): readonly string[] {
  const value = env.PATH ?? env.Path ?? '';
  return value.split(separator).filter((folder) => folder !== '');
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
