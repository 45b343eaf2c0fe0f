import assert from 'node:assert/strict';
import {mkdir, readdir, symlink} from 'node:fs/promises';
import path from 'node:path';
import {runProgram} from '../../../../scripts/support/command-line/run-program.ts';
import {packageFolder} from '../../../../scripts/support/files/paths.ts';

/** Runs a program that has to succeed. @returns what it printed */
export async function run(
  cwd: string,
  program: string,
  ...args: readonly string[]
): Promise<string> {
  const {code, output} = await runProgram(program, args, {cwd});
  assert.equal(code, 0, output);
  return output;
}

/** Packs the package in a folder as for the registry. @param into a folder of its own @returns the tarball */
export async function pack(folder: string, into: string): Promise<string> {
  await mkdir(into, {recursive: true});
  const [program, ...first] = npm();
  await run(folder, program, ...first, 'pack', '--loglevel=error', '--pack-destination', into);
  const [tarball = ''] = await readdir(into);
  return path.join(into, tarball);
}

/**
 * Installs a tarball, and links what else a page needs from this repository's packages: the versions are locked here, and nothing has to be
 * downloaded.
 */
export async function install(
  project: string,
  tarball: string,
  others: readonly string[],
): Promise<void> {
  const installed = path.join(project, 'node_modules', 'fingerspell-input');
  await mkdir(installed, {recursive: true});
  await run(installed, 'tar', '-xzf', tarball, '--strip-components=1');
  for (const name of others) {
    const place = path.join(project, 'node_modules', ...name.split('/'));
    await mkdir(path.dirname(place), {recursive: true});
    await symlink(packageFolder(name), place, 'junction');
  }
}

/** The npm that started the tests, else the one on the PATH. */
function npm(): readonly [string, ...string[]] {
  const started = process.env.npm_execpath ?? '';
  return path.basename(started) === 'npm-cli.js' ? [process.execPath, started] : ['npm'];
}
