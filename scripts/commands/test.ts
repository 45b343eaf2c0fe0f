import {availableParallelism} from 'node:os';
import {parseArgs} from 'node:util';
import {currentBuild} from '../build/current-build.ts';
import {TEST_BROWSERS, type TestBrowser} from '../support/browser/test-browser.ts';
import {browserTestJobs} from '../support/checks/browser-tests.ts';
import {burn} from '../support/checks/burn.ts';
import {changedFiles} from '../support/checks/changed-files.ts';
import {PARTS, type Job, type Part} from '../support/checks/job.ts';
import {endToEndJobs, scriptTestJobs} from '../support/checks/node-tests.ts';
import {readImporters, reachedTests} from '../support/checks/reached-tests.ts';
import {jobLine, runJobs, skippedLines, type FinishedJob} from '../support/checks/run-jobs.ts';
import {noteSlowness} from '../support/checks/slowness.ts';
import {addTallies, tallyLine} from '../support/checks/tally.ts';
import {TEST_FOLDERS, testFiles} from '../support/checks/test-files.ts';
import {toolJobs} from '../support/checks/tool-checks.ts';
import {fail, runAlone} from '../support/command-line/command-line.ts';
import {writeFigures} from '../support/files/write-figures.ts';

const usage = `Usage: npm test [-- [--only CHECK]… [--browser BROWSER] [PART-OF-A-FILE-NAME…]]
       npm test -- --changed [BASE]

Runs every check and prints how many passed.
  --only CHECK       only this one (or several, with commas): ${PARTS.join(', ')}
  --changed [BASE]   only what differs from this commit (HEAD unless named), and the tests that it can reach
  --browser BROWSER  chromium (the default), firefox or webkit, which must be installed and run what speaks of browsers: unit, e2e
  --beside-load      keeps every core busy with something else meanwhile: limits must not depend on a quiet machine
  --json FILE        writes down how long each part took
  File names limit the run to the test files that contain one of them.`;

/** The others speak of the repository, not of a browser. */
const IN_EVERY_BROWSER: readonly Part[] = ['unit', 'e2e'];
/** End-to-end tests wait for browsers half of their time: so many more of them than cores keep those busy. */
const LANES = availableParallelism() + 2;

await runAlone(usage, async () => {
  const {values, positionals} = parseArgs({
    options: {
      only: {type: 'string', multiple: true, default: []},
      changed: {type: 'boolean', default: false},
      browser: {type: 'string', default: 'chromium'},
      'beside-load': {type: 'boolean', default: false},
      json: {type: 'string'},
    },
    allowPositionals: true,
  });
  const browser = parseBrowser(values.browser);
  const changed = values.changed ? await changedFiles(parseBase(positionals)) : undefined;
  const filters = changed === undefined ? positionals : [];
  const parts = chosenParts(values.only, filters, browser);
  const stopLoad = values['beside-load'] ? burn() : () => undefined;
  const startedAt = performance.now();
  const slowness = await noteSlowness();
  const finished = await runParts(parts, {filters, browser, changed}).finally(stopLoad);
  if (filters.length > 0 && finished.length === 0) {
    fail(`No test file has ${filters.join(' or ')} in its name.`);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  report(finished, seconds, slowness);
  writeFigures(values.json, figuresOf(finished, seconds, slowness));
});

interface Run {
  readonly filters: readonly string[];
  readonly browser: TestBrowser;
  /** Undefined to run everything. */
  readonly changed: readonly string[] | undefined;
}

async function runParts(
  parts: readonly Part[],
  {filters, browser, changed}: Run,
): Promise<readonly FinishedJob[]> {
  const all = await testFiles(Object.values(TEST_FOLDERS).flat(), filters);
  const files = changed === undefined ? all : reachedTests(changed, all, await readImporters(all));
  const filesOf = (part: keyof typeof TEST_FOLDERS): readonly string[] =>
    parts.includes(part)
      ? files.filter((file) =>
          TEST_FOLDERS[part].some((folder) => file.startsWith(`test/${folder}/`)),
        )
      : [];
  let building: Promise<string> | null = null;
  const built = () => (building ??= currentBuild());
  const jobs: readonly Job[] = [
    ...toolJobs(changed).filter(({part}) => parts.includes(part)),
    ...browserTestJobs(filesOf('unit'), browser),
    ...scriptTestJobs({files: filesOf('node'), browser, built}),
    ...endToEndJobs({files: filesOf('e2e'), browser, built}),
  ];
  return runJobs(jobs, LANES, (job) => {
    // Whoever runs a few files wants to see their tests; of the many only those that failed.
    if (job.tally.failed > 0 || filters.length > 0) console.log(`\n${job.output.trim()}\n`);
    console.log([jobLine(job), ...skippedLines(job)].join('\n'));
  });
}

function report(finished: readonly FinishedJob[], seconds: number, slowness: number): void {
  console.log('\nPart     Seconds of one lane   Checks');
  for (const {part, laneSeconds, passed, failed, skipped} of partFigures(finished)) {
    const checks = tallyLine({passed, failed, skipped});
    console.log(`${part.padEnd(8)} ${laneSeconds.toFixed(0).padStart(19)}   ${checks}`);
  }
  const total = addTallies(finished.map(({tally}) => tally));
  const slow =
    slowness < 1.25 ? '' : `, on a machine ${slowness.toFixed(1)} times slower than a quiet one`;
  console.log(`\n${seconds.toFixed(0)} s with ${LANES} lanes${slow}\n\n${tallyLine(total)}`);
  if (total.failed > 0) process.exitCode = 1;
}

function figuresOf(finished: readonly FinishedJob[], seconds: number, slowness: number) {
  const jobs = finished.map(({part, title, seconds: laneSeconds, tally}) => ({
    ...{part, title, laneSeconds},
    ...tally,
  }));
  return {seconds, slowness, lanes: LANES, parts: partFigures(finished), jobs};
}

function partFigures(finished: readonly FinishedJob[]) {
  return PARTS.flatMap((part) => {
    const jobs = finished.filter((job) => job.part === part);
    if (jobs.length === 0) return [];
    const laneSeconds = jobs.reduce((sum, job) => sum + job.seconds, 0);
    return [{part, laneSeconds, ...addTallies(jobs.map(({tally}) => tally))}];
  });
}

function parseBase(names: readonly string[]): string {
  if (names.length > 1) fail('--changed takes one commit: BASE.');
  return names[0] ?? 'HEAD';
}

function parseBrowser(name: string): TestBrowser {
  const browser = TEST_BROWSERS.find((one) => one === name);
  return browser ?? fail(`No browser is called ${name}. There are: ${TEST_BROWSERS.join(', ')}.`);
}

function chosenParts(
  only: readonly string[],
  filters: readonly string[],
  browser: TestBrowser,
): readonly Part[] {
  const wanted = only.flatMap((list) => list.split(','));
  const unknown = wanted.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) {
    fail(`No check is called ${unknown}. There are: ${PARTS.join(', ')}.`);
  }
  return PARTS.filter((part) => wanted.length === 0 || wanted.includes(part))
    .filter((part) => wanted.length > 0 || filters.length === 0 || part in TEST_FOLDERS)
    .filter((part) => browser === 'chromium' || IN_EVERY_BROWSER.includes(part));
}
