import path from 'node:path';
import {runProgram} from '../command-line/run-program.ts';
import {fromRoot, packageFolder} from '../files/paths.ts';
import type {Job, JobResult} from './job.ts';
import {oneFailed, onePassed} from './tally.ts';

const oxfmt = path.join(packageFolder('oxfmt'), 'bin', 'oxfmt');

/** Whether files are formatted; all of them unless named. */
export function checkFormat(files: readonly string[] = ['.']): Promise<JobResult> {
  return check([oxfmt, '--check', '--no-error-on-unmatched-pattern', ...files]);
}

/** Formats every file in place. */
export function format(): Promise<JobResult> {
  return check([oxfmt, '.']);
}

/** Lints files; all of them unless named. */
export function checkLint(files: readonly string[] = ['.']): Promise<JobResult> {
  return check([path.join(packageFolder('oxlint'), 'bin', 'oxlint'), ...files]);
}

/** Whether every import goes the way that is allowed, and none in a circle. */
function checkArrows(): Promise<JobResult> {
  return check([
    path.join(packageFolder('dependency-cruiser'), 'bin', 'dependency-cruise.mjs'),
    ...['--config', '.config/dependency-cruiser.config.js', 'src', 'scripts', 'test'],
  ]);
}

function checkTypes(): Promise<JobResult> {
  return check([path.join(packageFolder('typescript-native'), 'bin', 'tsc'), '-b']);
}

/** Whether what a command would write is what is there. */
function checkCurrent(command: string): Promise<JobResult> {
  const script = fromRoot('scripts', 'commands', 'maintain', `${command}.ts`);
  return check(['--import', 'tsx', script, '--check']);
}

/** The checks that run no tests. @param changed these files alone need a look each; all do where none are named */
export function toolJobs(changed?: readonly string[]): readonly Job[] {
  const scripts = changed?.filter((file) => file.endsWith('.ts'));
  const jobs: readonly (Job & {readonly isNeeded?: boolean})[] = [
    {
      ...{part: 'lint', title: 'lint (oxlint)', seconds: 10, run: () => checkLint(scripts)},
      isNeeded: scripts?.length !== 0,
    },
    {
      ...{part: 'format', title: 'format (oxfmt)', seconds: 1, run: () => checkFormat(changed)},
      isNeeded: changed?.length !== 0,
    },
    {part: 'types', title: 'types (tsc)', seconds: 10, run: checkTypes},
    {part: 'texts', title: 'translations', seconds: 12, run: () => checkCurrent('localize')},
    {
      part: 'notices',
      title: 'third-party notices',
      seconds: 12,
      run: () => checkCurrent('notices'),
    },
    {part: 'arrows', title: 'arrows (dependency-cruiser)', seconds: 10, run: checkArrows},
  ];
  return jobs.filter(({isNeeded = true}) => isNeeded);
}

/** Runs a Node program that counts as one check. */
async function check(args: readonly string[]): Promise<JobResult> {
  const {code, output} = await runProgram(process.execPath, args, {cwd: fromRoot()});
  return {tally: code === 0 ? onePassed : oneFailed, output: output.trim()};
}
