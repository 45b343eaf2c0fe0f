import {fromRoot} from '../../../scripts/support/files/paths.ts';
import {runProgram} from '../../../scripts/support/command-line/run-program.ts';
import type {ProgramResult} from '../../../scripts/support/command-line/run-program.ts';

/** Runs a command of package.json as `npm run` would, from the project's folder. */
export function runScript(command: string, ...args: readonly string[]): Promise<ProgramResult> {
  const script = fromRoot('scripts', 'commands', `${command}.ts`);
  return runProgram(process.execPath, ['--import', 'tsx', script, ...args], {cwd: fromRoot()});
}
