import {mkdir, rm} from 'node:fs/promises';
import {buildApp} from '../../build/build-app.ts';
import {readIfPresent} from '../files.ts';
import {fromRoot} from '../paths.ts';
import {showProgram} from '../run-program.ts';
import {addTallies, emptyTally, oneFailed, tallyOfTap, type Tally} from './tally.ts';
import {testFiles} from './test-files.ts';

/** Longest that one test file may take, in milliseconds. */
const scriptTestMs = 180_000;
const endToEndTestMs = 300_000;

/** Runs the tests of scripts/ in Node. */
export async function runScriptTests(filters: readonly string[]): Promise<Tally> {
  const files = await testFiles(['scripts'], filters);
  return runNodeTests(files, scriptTestMs, process.env);
}

/** Builds the app once, then runs the end-to-end tests, which find it at FINGERSPELL_DIST. */
export async function runEndToEndTests(filters: readonly string[]): Promise<Tally> {
  const files = await testFiles(['e2e'], filters);
  if (files.length === 0) return emptyTally;
  const {folder} = await buildApp({outDir: '.cache/e2e/dist'});
  return runNodeTests(files, endToEndTestMs, {...process.env, FINGERSPELL_DIST: folder});
}

async function runNodeTests(
  files: readonly string[],
  timeoutMs: number,
  env: NodeJS.ProcessEnv,
): Promise<Tally> {
  if (files.length === 0) return emptyTally;
  const tap = fromRoot('.cache', 'node-tests.tap');
  await mkdir(fromRoot('.cache'), {recursive: true});
  await rm(tap, {force: true});
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${tap}`],
  ];
  const args = ['--test', '--test-concurrency=1', `--test-timeout=${timeoutMs}`, ...reporters];
  const code = await showProgram(process.execPath, ['--import', 'tsx', ...args, ...files], {
    cwd: fromRoot(),
    env,
  });
  const report = await readIfPresent(tap);
  const tally = tallyOfTap(report?.toString() ?? '') ?? oneFailed;
  return code !== 0 && tally.failed === 0 ? addTallies([tally, oneFailed]) : tally;
}
