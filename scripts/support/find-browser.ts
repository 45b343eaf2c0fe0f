import {access, constants, readFile} from 'node:fs/promises';
import {chromium} from 'playwright-core';
import {browserPlaces} from './browser-places.ts';
import {runProgram} from './run-program.ts';
import {fromRoot} from './paths.ts';

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
  const wanted = machine.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== '') {
    if (await machine.isProgram(wanted)) return wanted;
    throw new Error(`CHROME_PATH names no program (${wanted}): correct it or unset it.`);
  }
  for (const place of browserPlaces(machine.platform, machine.env)) {
    if (await machine.isProgram(place)) return place;
  }
  const installed = await machine.install();
  if (installed !== null) return installed;
  throw new Error(
    'No browser found and none could be installed: install Chrome, Chromium or Edge, or set CHROME_PATH to one.',
  );
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
