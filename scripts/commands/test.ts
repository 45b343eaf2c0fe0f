import {availableParallelism} from 'node:os';
import {parseArgs} from 'node:util';
import {runBrowserTests} from '../support/checks/browser-tests.ts';
import {runEndToEndTests, runScriptTests} from '../support/checks/node-tests.ts';
import {addTallies, emptyTally, oneFailed, tallyLine, type Tally} from '../support/checks/tally.ts';
import {
  checkArrows,
  checkFormat,
  checkLint,
  checkNotices,
  checkTexts,
  checkTypes,
} from '../support/checks/tool-checks.ts';
import {fail, runCommand} from '../support/command-line/command-line.ts';
import {TEST_BROWSERS, type TestBrowser} from '../support/browser/test-browser.ts';

interface Step {
  readonly name: string;
  readonly title: string;
  /** Takes parts of file names; the checks of the whole repository have no use for them. */
  readonly run: (filters: readonly string[], browser: TestBrowser) => Promise<Tally>;
  /** Whether nothing else should run beside it: it has things of its own that run beside each other, and some that go by the clock. */
  readonly needsTheMachine?: boolean;
  /** Whether it says something of each browser; a check of Chromium's alone otherwise. */
  readonly inEveryBrowser?: boolean;
  /** A check of the whole repository takes none, and prints nothing while it runs: so it can run beside others. */
  readonly takesFilters: boolean;
}

const steps: readonly Step[] = [
  {name: 'lint', title: 'Lint (eslint)', run: checkLint, takesFilters: false},
  {
    name: 'format',
    title: 'Format (prettier)',
    run: checkFormat,
    takesFilters: false,
  },
  {
    name: 'arrows',
    title: 'Arrows (dependency-cruiser)',
    run: checkArrows,
    takesFilters: false,
  },
  {name: 'types', title: 'Types (tsc)', run: checkTypes, takesFilters: false},
  {
    name: 'notices',
    title: 'Third-party notices',
    run: checkNotices,
    takesFilters: false,
  },
  {name: 'texts', title: 'Translations', run: checkTexts, takesFilters: false},
  {
    name: 'unit',
    title: 'Unit tests in a browser',
    run: runBrowserTests,
    takesFilters: true,
    inEveryBrowser: true,
  },
  {
    name: 'node',
    title: 'Tests of the scripts',
    run: runScriptTests,
    takesFilters: true,
  },
  {
    name: 'e2e',
    title: 'End-to-end tests',
    run: runEndToEndTests,
    takesFilters: true,
    needsTheMachine: true,
    inEveryBrowser: true,
  },
];
const names = steps.map(({name}) => name).join(', ');

const usage = `Usage: npm test [-- [--only CHECK]… [--browser BROWSER] [PART-OF-A-FILE-NAME…]]

Runs every check and prints how many passed.
  --only CHECK   only this one (or several, with commas): ${names}
  --browser BROWSER  chromium (the default), firefox or webkit, which must be installed and run what speaks of browsers: unit, e2e
  File names limit the run to the test files that contain one of them.`;

await runCommand(usage, async () => {
  const {values, positionals} = parseArgs({
    options: {
      only: {type: 'string', multiple: true, default: []},
      browser: {type: 'string', default: 'chromium'},
    },
    allowPositionals: true,
  });
  const browser = parseBrowser(values.browser);
  const chosen = chosenSteps(values.only, positionals).filter(
    ({inEveryBrowser}) => browser === 'chromium' || inEveryBrowser === true,
  );
  const total = await runSteps(chosen, {filters: positionals, browser});
  if (positionals.length > 0 && total.passed + total.failed + total.skipped === 0) {
    fail(`No test file has ${positionals.join(' or ')} in its name.`);
  }
  console.log(`\n${tallyLine(total)}`);
  if (total.failed > 0) process.exitCode = 1;
});

interface Run {
  readonly filters: readonly string[];
  readonly browser: TestBrowser;
}

function parseBrowser(name: string): TestBrowser {
  const browser = TEST_BROWSERS.find((one) => one === name);
  return browser ?? fail(`No browser is called ${name}. There are: ${TEST_BROWSERS.join(', ')}.`);
}

function chosenSteps(only: readonly string[], filters: readonly string[]): readonly Step[] {
  const wanted = only.flatMap((list) => list.split(','));
  const unknown = wanted.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) fail(`No check is called ${unknown}. There are: ${names}.`);
  if (wanted.length > 0) return steps.filter(({name}) => wanted.includes(name));
  return filters.length > 0 ? steps.filter(({takesFilters}) => takesFilters) : steps;
}

/**
 * The checks of the whole repository a core each; as soon as one is free the tests of parts beside each other, and after them those that need
 * the machine.
 */
async function runSteps(chosen: readonly Step[], options: Run): Promise<Tally> {
  const waiting = chosen.filter(({takesFilters}) => !takesFilters);
  const runWaiting = async (): Promise<Tally> => {
    let tally = emptyTally;
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      tally = addTallies([tally, await runStep(step, options)]);
    }
    return tally;
  };
  const lanes = Array.from({length: availableParallelism()}, runWaiting);
  // Lint takes longest: the tests begin on the first core that has nothing left to check.
  await Promise.race(lanes);
  const runTests = async (tests: readonly Step[]): Promise<Tally> => {
    if (tests.length > 0) console.log(`\n== ${tests.map(({title}) => title).join(' · ')}`);
    return addTallies(await Promise.all(tests.map((step) => runStep(step, options))));
  };
  const tests = chosen.filter(({takesFilters}) => takesFilters);
  const tallies = [
    await runTests(tests.filter(({needsTheMachine}) => needsTheMachine !== true)),
    await runTests(tests.filter(({needsTheMachine}) => needsTheMachine === true)),
  ];
  return addTallies([...(await Promise.all(lanes)), ...tallies]);
}

/** A step that fails or breaks does not keep the later ones from running. */
async function runStep({title, run}: Step, {filters, browser}: Run): Promise<Tally> {
  const startedAt = performance.now();
  const tally = await run(filters, browser).catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : String(error));
    return oneFailed;
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${title}: ${tallyLine(tally)} (${seconds} s)`);
  return tally;
}
