import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApps = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Absolute paths where Chrome, Chromium or Edge usually lie on this platform, best first; none is checked. */
export function browserPlaces(platform: NodeJS.Platform, env: Environment): readonly string[] {
  if (platform === 'darwin') return macPlaces(env);
  if (platform === 'win32') return windowsPlaces(env);
  return linuxPlaces(env);
}

function linuxPlaces(env: Environment): readonly string[] {
  const folders = [...pathFolders(env, ':'), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const onPath = linuxNames.flatMap((name) =>
    folders.map((folder) => path.posix.join(folder, name)),
  );
  return unique([...onPath, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge']);
}

function macPlaces(env: Environment): readonly string[] {
  const own = env.HOME === undefined ? [] : [`${env.HOME}/Applications`];
  const folders = ['/Applications', ...own];
  return folders.flatMap((folder) => macApps.map((app) => path.posix.join(folder, app)));
}

function windowsPlaces(env: Environment): readonly string[] {
  const installed = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    windowsPrograms.map((program) => [env[variable], program] as const),
  );
  const onPath = pathFolders(env, ';').flatMap((folder) => [
    path.win32.join(folder, 'chrome.exe'),
    path.win32.join(folder, 'msedge.exe'),
  ]);
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
