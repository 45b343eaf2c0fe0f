import {access, constants, readFile} from 'node:fs/promises';
import {browserPlaces, FIREFOX_NAMES, WEBKIT_NAMES, type ProgramNames} from './browser-places.ts';
import {runProgram} from '../command-line/run-program.ts';
import {fromRoot} from '../files/paths.ts';

/** The parts of the machine that the search looks at; tests bring their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  isProgram(file: string): Promise<boolean>;
  /** Tries to install a browser and returns its path, or null when that is not possible here. */
  install(): Promise<string | null>;
}

/**
 * The path of a Chrome, Chromium or Edge: CHROME_PATH first, then the usual places, else one is installed.
 *
 * @throws Error, in one line that says what to do, when CHROME_PATH names no program or nothing could be installed.
 */
export async function findBrowser(machine: Machine = thisMachine): Promise<string> {
  const found = (await findPresent(machine, 'CHROME_PATH')) ?? (await machine.install());
  if (found !== null) return found;
  throw new Error(
    'No browser found and none could be installed: install Chrome, Chromium or Edge, or set CHROME_PATH to one.',
  );
}

/**
 * The path of a Firefox: FIREFOX_PATH first, then the usual places.
 *
 * @throws Error, in one line that says what to do, when there is none.
 */
export async function findFirefox(machine: Machine = thisMachine): Promise<string> {
  const found = await findPresent(machine, 'FIREFOX_PATH', FIREFOX_NAMES);
  if (found !== null) return found;
  throw new Error(
    'No Firefox found: install it (on Debian apt-get install firefox-esr), or set FIREFOX_PATH to one.',
  );
}

/**
 * The path of WebKitGTK's WebDriver: WEBKIT_DRIVER_PATH first, then the usual places.
 *
 * @throws Error, in one line that says what to do, when there is none.
 */
export async function findWebKit(machine: Machine = thisMachine): Promise<string> {
  const found = await findPresent(machine, 'WEBKIT_DRIVER_PATH', WEBKIT_NAMES);
  if (found !== null) return found;
  throw new Error(
    'No WebKit found: install its driver on Linux (on Debian apt-get install webkit2gtk-driver xvfb), or set WEBKIT_DRIVER_PATH to one.',
  );
}

/** The program that a variable names, else the first that is where it usually lies; null when there is none. */
async function findPresent(
  machine: Machine,
  variable: string,
  names?: ProgramNames,
): Promise<string | null> {
  const wanted = machine.env[variable];
  if (wanted !== undefined && wanted !== '') {
    if (await machine.isProgram(wanted)) return wanted;
    throw new Error(`${variable} names no program (${wanted}): correct it or unset it.`);
  }
  for (const place of browserPlaces(machine.platform, machine.env, names)) {
    if (await machine.isProgram(place)) return place;
  }
  return null;
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isProgram,
  install: async () => (await installFromDebian()) ?? (await installFromPlaywright()),
};

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Only Debian itself: Ubuntu's package of that name is an empty wrapper round a snap. */
async function installFromDebian(): Promise<string | null> {
  if (!isRoot() || !(await isDebian())) return null;
  console.log('No browser found: installing Debian’s chromium …');
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  await runProgram('apt-get', ['update', '-q'], {env});
  const args = ['install', '-y', '-q', '--no-install-recommends', 'chromium'];
  const {code} = await runProgram('apt-get', args, {env});
  const program = '/usr/bin/chromium';
  return code === 0 && (await isProgram(program)) ? program : null;
}

async function installFromPlaywright(): Promise<string | null> {
  const {chromium} = await import('playwright-core');
  const program = chromium.executablePath();
  if (await isProgram(program)) return program;
  console.log('No browser found: installing Playwright’s chromium …');
  const cli = fromRoot('node_modules', 'playwright-core', 'cli.js');
  const withLibraries = process.platform === 'linux' && isRoot() ? ['--with-deps'] : [];
  const args = [cli, 'install', '--no-shell', ...withLibraries, 'chromium'];
  const {code} = await runProgram(process.execPath, args);
  return code === 0 && (await isProgram(program)) ? program : null;
}

async function isDebian(): Promise<boolean> {
  try {
    return /^ID=debian$/m.test(await readFile('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
