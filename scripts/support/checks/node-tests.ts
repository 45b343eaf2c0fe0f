import {availableParallelism} from 'node:os';
import path from 'node:path';
import {buildApp} from '../../build/build-app.ts';
import {readIfPresent} from '../files/files.ts';
import {insideFolder} from '../files/inside-folder.ts';
import {fromRoot} from '../files/paths.ts';
import {showProgram} from '../command-line/run-program.ts';
import type {TestBrowser} from '../browser/test-browser.ts';
import {addTallies, emptyTally, oneFailed, tallyOfTap, type Tally} from './tally.ts';
import {testFiles} from './test-files.ts';

/** Longest that one test file may take, in milliseconds. */
const scriptTestMs = 180_000;
const endToEndTestMs = 300_000;

/** More would wait for each other's browsers. */
const filesAtOnce = Math.min(2, availableParallelism());

/** End-to-end tests that compare what the app does with a clock: each has the machine for itself. */
const realTimeFolder = 'test/e2e/real-time/';
/** End-to-end tests that run in WebKit, and only there: Playwright drives no stock WebKit. */
const webkitFolder = 'test/e2e/webkit/';
/** End-to-end tests that wait most of their time: they run beside the others. */
const waitingFolder = 'test/e2e/waiting/';

interface RunOptions {
  readonly timeoutMs: number;
  readonly filesAtOnce: number;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs the tests of scripts/ in Node. */
export async function runScriptTests(filters: readonly string[]): Promise<Tally> {
  const files = await testFiles(['scripts'], filters);
  return runNodeTests(files, {timeoutMs: scriptTestMs, filesAtOnce, env: process.env});
}

/** Builds the app once, then runs the end-to-end tests, which find it at FINGERSPELL_DIST. */
export async function runEndToEndTests(
  filters: readonly string[],
  browser: TestBrowser,
): Promise<Tally> {
  const files = (await testFiles(['e2e'], filters)).filter(
    (file) => file.startsWith(webkitFolder) === (browser === 'webkit'),
  );
  if (files.length === 0) return emptyTally;
  return insideFolder(async (folder) => {
    const built = await buildApp({outDir: path.join(folder, 'dist')});
    const env = {...process.env, FINGERSPELL_DIST: built.folder, TEST_BROWSER: browser};
    const under = (name: string) => files.filter((file) => file.startsWith(name));
    const [alone, waiting] = [under(realTimeFolder), under(waitingFolder)];
    const others = files.filter((file) => !alone.includes(file) && !waiting.includes(file));
    const options = {timeoutMs: endToEndTestMs, env};
    const first = await runNodeTests(alone, {...options, filesAtOnce: 1});
    const rest = await Promise.all([
      runNodeTests(waiting, {...options, filesAtOnce: 1}),
      runNodeTests(others, {...options, filesAtOnce}),
    ]);
    return addTallies([first, ...rest]);
  });
}

async function runNodeTests(files: readonly string[], options: RunOptions): Promise<Tally> {
  if (files.length === 0) return emptyTally;
  return insideFolder(async (folder) => {
    const tap = path.join(folder, 'report.tap');
    const reporters = [
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=tap', `--test-reporter-destination=${tap}`],
    ];
    const limits = [
      `--test-concurrency=${options.filesAtOnce}`,
      `--test-timeout=${options.timeoutMs}`,
    ];
    const args = ['--import', 'tsx', '--test', ...limits, ...reporters, ...files];
    const code = await showProgram(process.execPath, args, {cwd: fromRoot(), env: options.env});
    const report = await readIfPresent(tap);
    const tally = tallyOfTap(report?.toString() ?? '') ?? oneFailed;
    return code !== 0 && tally.failed === 0 ? addTallies([tally, oneFailed]) : tally;
  });
}
