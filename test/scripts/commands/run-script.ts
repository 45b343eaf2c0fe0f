import path from 'node:path';
import {fromRoot} from '../../../scripts/support/files/paths.ts';
import {runProgram} from '../../../scripts/support/command-line/run-program.ts';
import type {ProgramResult} from '../../../scripts/support/command-line/run-program.ts';
import {bundledCommands} from './bundled-commands.ts';

/** Runs a command of package.json as `npm run` would, from the project's folder. */
export async function runScript(
  command: string,
  ...args: readonly string[]
): Promise<ProgramResult> {
  return runProgram(process.execPath, await commandLine(command, ...args), {cwd: fromRoot()});
}

/** What Node is given to run a command, for tests that do more with it than to wait for its end. */
export async function commandLine(command: string, ...args: readonly string[]): Promise<string[]> {
  return [path.join(await bundledCommands(), `${command}.js`), ...args];
}
