import path from 'node:path';
import {fromRoot, packageFolder} from '../files/paths.ts';
import {runProgram} from '../command-line/run-program.ts';
import {oneFailed, onePassed, type Tally} from './tally.ts';

const prettierArgs = [path.join(packageFolder('prettier'), 'bin', 'prettier.cjs'), '.'];
const eslintArgs = [
  path.join(packageFolder('eslint'), 'bin', 'eslint.js'),
  '--config',
  '.config/eslint.config.js',
  '--max-warnings',
  '0',
  '.',
];

/** Whether every file is formatted. */
export function checkFormat(): Promise<Tally> {
  return check([...prettierArgs, '--check', '--log-level', 'warn']);
}

export function checkLint(): Promise<Tally> {
  return check(eslintArgs);
}

/** Whether every import goes the way that is allowed, and none in a circle. */
export function checkArrows(): Promise<Tally> {
  return check([
    path.join(packageFolder('dependency-cruiser'), 'bin', 'dependency-cruise.mjs'),
    ...['--config', '.config/dependency-cruiser.config.js', 'src', 'scripts', 'test'],
  ]);
}

export function checkTypes(): Promise<Tally> {
  return check([path.join(packageFolder('typescript'), 'bin', 'tsc'), '-b']);
}

/** Whether THIRD_PARTY_NOTICES.md is current. */
export function checkNotices(): Promise<Tally> {
  return check([
    '--import',
    'tsx',
    fromRoot('scripts', 'commands', 'maintain', 'notices.ts'),
    '--check',
  ]);
}

/** Whether every text has its translations and src/locales is current. */
export function checkTexts(): Promise<Tally> {
  return check([
    '--import',
    'tsx',
    fromRoot('scripts', 'commands', 'maintain', 'localize.ts'),
    '--check',
  ]);
}

/** Formats every file in place. */
export function format(): Promise<Tally> {
  return check([...prettierArgs, '--write', '--log-level', 'warn']);
}

/** Runs a Node program that counts as one check; what it has to say is printed only when it fails. */
async function check(args: readonly string[]): Promise<Tally> {
  const {code, output} = await runProgram(process.execPath, args, {cwd: fromRoot()});
  if (code === 0) return onePassed;
  console.log(output.trim());
  return oneFailed;
}
