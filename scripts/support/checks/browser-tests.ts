import {rm} from 'node:fs/promises';
import path from 'node:path';
import {cachedHandModel} from '../../build/hand-model.ts';
import {readIfPresent} from '../files/files.ts';
import {findBrowser, findFirefox, findWebKit} from '../browser/find-browser.ts';
import {quietBrowserFlags} from '../browser/launch-browser.ts';
import {fromRoot, packageFolder} from '../files/paths.ts';
import {showProgram} from '../command-line/run-program.ts';
import type {TestBrowser} from '../browser/test-browser.ts';
import {addTallies, emptyTally, oneFailed, type Tally} from './tally.ts';
import {testFiles} from './test-files.ts';

const folders = [
  'contracts',
  'core',
  'recognizer',
  'service-worker',
  'app',
  'components',
  'parity',
];

const programOf: Record<TestBrowser, () => Promise<string>> = {
  chromium: findBrowser,
  firefox: findFirefox,
  webkit: findWebKit,
};

/** Runs the unit tests in a real browser; they find the hand model at `/.cache/hand-model/hand_landmarker.task`. */
export async function runBrowserTests(
  filters: readonly string[],
  browser: TestBrowser,
): Promise<Tally> {
  const files = await testFiles(folders, filters);
  if (files.length === 0) return emptyTally;
  const [program] = await Promise.all([programOf[browser](), cachedHandModel()]);
  const tallyFile = fromRoot('.cache', 'browser-tests.json');
  await rm(tallyFile, {force: true});
  const runner = path.join(packageFolder('@web/test-runner'), 'dist', 'bin.js');
  // WebKit's launcher is TypeScript.
  const loader = browser === 'webkit' ? ['--import', 'tsx'] : [];
  const config = ['--config', '.config/web-test-runner.config.js'];
  const args = [...loader, runner, ...config, '--files', ...files];
  const code = await showProgram(process.execPath, args, {
    cwd: fromRoot(),
    env: {
      ...process.env,
      TEST_BROWSER: browser,
      BROWSER_PATH: program,
      BROWSER_FLAGS: JSON.stringify(browser === 'chromium' ? quietBrowserFlags : []),
      TALLY_FILE: tallyFile,
    },
  });
  const text = await readIfPresent(tallyFile);
  if (text === null) return oneFailed;
  const tally = JSON.parse(text.toString()) as Tally;
  return code !== 0 && tally.failed === 0 ? addTallies([tally, oneFailed]) : tally;
}
