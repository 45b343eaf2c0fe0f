import path from 'node:path';
import type {TestBrowser} from '../browser/test-browser.ts';
import {runProgram} from '../command-line/run-program.ts';
import {readIfPresent} from '../files/files.ts';
import {insideFolder} from '../files/inside-folder.ts';
import {fromRoot} from '../files/paths.ts';
import type {Job, JobResult, Part} from './job.ts';
import {patience} from './slowness.ts';
import {oneFailed, tallyOfTap, withExitCode} from './tally.ts';
import {batchFiles} from './test-batches.ts';

/** What ends a process that hangs, in milliseconds of a quiet machine. */
const LIMIT_MS = 400_000;
/** What a file takes that is not known to take long, in seconds. */
const USUAL_SECONDS = {node: 1.5, e2e: 8};

/** End-to-end tests that run in WebKit, and only there: Playwright drives no stock WebKit. */
const webkitFolder = 'test/e2e/webkit/';

export interface NodeTestOptions {
  /** `*.test.ts` files, relative to the repository. */
  readonly files: readonly string[];
  readonly browser: TestBrowser;
  /** Resolves to the folder of the built app, which the tests find at FINGERSPELL_DIST. */
  readonly built: () => Promise<string>;
}

/** The tests of scripts/, in Node. */
export function scriptTestJobs(options: NodeTestOptions): readonly Job[] {
  return jobsOf('node', options.files, options);
}

/** The tests of the built app in a real browser. */
export function endToEndJobs(options: NodeTestOptions): readonly Job[] {
  const files = options.files.filter(
    (file) => file.startsWith(webkitFolder) === (options.browser === 'webkit'),
  );
  return jobsOf('e2e', files, options);
}

function jobsOf(
  part: Extract<Part, 'node' | 'e2e'>,
  files: readonly string[],
  {browser, built}: NodeTestOptions,
): readonly Job[] {
  return batchFiles(files, USUAL_SECONDS[part]).map((batch) => ({
    part,
    title: batch.title,
    seconds: batch.seconds,
    run: async () =>
      runFiles(batch.files, {FINGERSPELL_DIST: await built(), TEST_BROWSER: browser}),
  }));
}

function runFiles(files: readonly string[], given: NodeJS.ProcessEnv): Promise<JobResult> {
  return insideFolder(async (folder) => {
    const tap = path.join(folder, 'report.tap');
    const reporters = [
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=tap', `--test-reporter-destination=${tap}`],
    ];
    const runner = fromRoot('scripts', 'support', 'checks', 'run-test-files.ts');
    const {code, output} = await runProgram(
      process.execPath,
      ['--import', 'tsx', ...reporters, runner, ...files.map((file) => fromRoot(file))],
      {cwd: fromRoot(), env: {...process.env, ...given}, limitMs: patience(LIMIT_MS)},
    );
    const report = await readIfPresent(tap);
    const tally = tallyOfTap(report?.toString() ?? '') ?? oneFailed;
    return {tally: withExitCode(tally, code), output};
  });
}
