// Runs the browser tests. `npm test` starts it (scripts/support/checks/browser-tests.ts) and hands over, by environment:
// TEST_BROWSER (chromium, firefox or webkit), BROWSER_PATH, BROWSER_FLAGS (JSON list), TALLY_FILE (where the counts go), TEST_LIMIT_MS (what
// ends a test that hangs).
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {build} from 'esbuild';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const rootDir = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const {TEST_BROWSER, BROWSER_PATH, BROWSER_FLAGS = '[]', TALLY_FILE} = process.env;
const limitMs = Number(process.env.TEST_LIMIT_MS);

export default {
  rootDir,
  concurrency: 2,
  browsers: [await launcher()],
  testFramework: {config: {ui: 'bdd', timeout: limitMs}},
  browserStartTimeout: limitMs,
  testsStartTimeout: limitMs,
  testsFinishTimeout: 6 * limitMs,
  plugins: [bundleTypeScript()],
  reporters: [defaultReporter({reportTestProgress: false}), tallyReporter()],
};

async function launcher() {
  if (TEST_BROWSER === 'webkit') {
    const {webkitLauncher} = await import('../scripts/support/checks/webkit-launcher.ts');
    return webkitLauncher(BROWSER_PATH);
  }
  return chromeLauncher({
    launchOptions: {
      browser: TEST_BROWSER === 'firefox' ? 'firefox' : 'chrome',
      executablePath: BROWSER_PATH,
      args: JSON.parse(BROWSER_FLAGS),
    },
    // A window of its own for each file: a tab behind another gets no animation frames and no video frames.
    createPage: async ({context}) =>
      (await context.browser().createBrowserContext()).newPage({type: 'window'}),
  });
}

/**
 * Bundles each TypeScript file the browser asks for (a test, a worker): one request each, and CommonJS packages work as they
 * do in the built app.
 */
function bundleTypeScript() {
  return {
    name: 'bundle-typescript',
    async serve({path: urlPath}) {
      if (!urlPath.endsWith('.ts')) return undefined;
      const {outputFiles} = await build({
        absWorkingDir: rootDir,
        entryPoints: [`.${urlPath}`],
        bundle: true,
        write: false,
        format: 'esm',
        target: 'es2022',
        platform: 'browser',
        sourcemap: 'inline',
        // Never written; it makes the paths in error messages right.
        outfile: `.${urlPath}.js`,
        define: {'process.env.NODE_ENV': '"production"'},
        logLevel: 'silent',
      });
      return {body: outputFiles[0].text, type: 'js'};
    },
  };
}

function tallyReporter() {
  return {
    async stop({sessions}) {
      const tally = {passed: 0, failed: 0, skipped: 0};
      for (const session of sessions) countSession(session, tally);
      if (TALLY_FILE !== undefined) await writeFile(TALLY_FILE, JSON.stringify(tally));
    },
  };
}

/** A file that did not run to its end has no failed test to show for it, so it counts as one. */
function countSession({testResults, errors, passed}, tally) {
  const failedBefore = tally.failed;
  if (testResults !== undefined) countSuite(testResults, tally);
  if ((errors.length > 0 || passed !== true) && tally.failed === failedBefore) tally.failed++;
}

function countSuite({tests, suites}, tally) {
  for (const {skipped, passed} of tests) {
    if (skipped) tally.skipped++;
    else if (passed) tally.passed++;
    else tally.failed++;
  }
  for (const suite of suites) countSuite(suite, tally);
}
