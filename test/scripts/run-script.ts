import {fromRoot} from '../../scripts/support/paths.ts';
import {runProgram} from '../../scripts/support/run-program.ts';
import type {ProgramResult} from '../../scripts/support/run-program.ts';

/** Runs a command of package.json as `npm run` would, from the project's folder. */
export function runScript(command: string, ...args: readonly string[]): Promise<ProgramResult> {
  const script = fromRoot('scripts', `${command}.ts`);
  return runProgram(process.execPath, ['--import', 'tsx', script, ...args], {cwd: fromRoot()});
}
