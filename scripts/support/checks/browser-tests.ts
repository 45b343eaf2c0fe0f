import {rm} from 'node:fs/promises';
import path from 'node:path';
import {readIfPresent, writeWhole} from '../files/files.ts';
import {findBrowser, findFirefox, findWebKit} from '../browser/find-browser.ts';
import {quietBrowserFlags} from '../browser/launch-browser.ts';
import {fromRoot, packageFolder} from '../files/paths.ts';
import {runProgram} from '../command-line/run-program.ts';
import type {TestBrowser} from '../browser/test-browser.ts';
import type {Job, JobResult} from './job.ts';
import {patience} from './slowness.ts';
import {oneFailed, withExitCode, type Tally} from './tally.ts';

/** About how long all of them take beside others, in seconds. */
const SECONDS = 60;
/** Tests of code that renders nothing share a page: with fakes round it, it leaves nothing behind, and opening one takes longer than most files. */
const SHARES_PAGE = /^test\/(?:contracts|core|app)\//;
/** Holds those files; relative to the repository. */
const SHARED_PAGE = '.cache/shared-page.test.ts';
/** What ends a test that hangs, and all of them, in milliseconds of a quiet machine. */
const TEST_LIMIT_MS = 30_000;
const LIMIT_MS = 400_000;

const programOf: Record<TestBrowser, () => Promise<string>> = {
  chromium: findBrowser,
  firefox: findFirefox,
  webkit: findWebKit,
};

/**
 * The unit tests, in a real browser.
 * @param files `*.test.ts` files, relative to the repository
 */
export function browserTestJobs(files: readonly string[], browser: TestBrowser): readonly Job[] {
  if (files.length === 0) return [];
  const title = `unit tests in ${browser}`;
  return [{part: 'unit', title, seconds: SECONDS, run: () => runFiles(files, browser)}];
}

async function runFiles(files: readonly string[], browser: TestBrowser): Promise<JobResult> {
  const program = await programOf[browser]();
  const tallyFile = fromRoot('.cache', 'browser-tests.json');
  await rm(tallyFile, {force: true});
  const runner = path.join(packageFolder('@web/test-runner'), 'dist', 'bin.js');
  // WebKit's launcher is TypeScript.
  const loader = browser === 'webkit' ? ['--import', 'tsx'] : [];
  const config = ['--config', '.config/web-test-runner.config.js'];
  const args = [...loader, runner, ...config, '--files', ...(await pagesOf(files))];
  const {code, output} = await runProgram(process.execPath, args, {
    cwd: fromRoot(),
    env: {
      ...process.env,
      TEST_BROWSER: browser,
      BROWSER_PATH: program,
      BROWSER_FLAGS: JSON.stringify(browser === 'chromium' ? quietBrowserFlags : []),
      TALLY_FILE: tallyFile,
      TEST_LIMIT_MS: String(patience(TEST_LIMIT_MS)),
    },
    limitMs: patience(LIMIT_MS),
  });
  const text = await readIfPresent(tallyFile);
  const tally = text === null ? oneFailed : (JSON.parse(text.toString()) as Tally);
  return {tally: withExitCode(tally, code), output};
}

/** The files that get a page each, one of them for all that share it. */
async function pagesOf(files: readonly string[]): Promise<readonly string[]> {
  const together = files.filter((file) => SHARES_PAGE.test(file));
  if (together.length < 2) return files;
  const imports = together.map((file) => `import '../${file}';\n`);
  await writeWhole(fromRoot(SHARED_PAGE), imports.join(''));
  return [SHARED_PAGE, ...files.filter((file) => !together.includes(file))];
}
