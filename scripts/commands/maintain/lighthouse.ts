import {createServer, type AddressInfo} from 'node:net';
import {parseArgs} from 'node:util';
import type {RunnerResult} from 'lighthouse';
import {currentBuild} from '../../build/current-build.ts';
import {CommandError, runAlone} from '../../support/command-line/command-line.ts';
import {launchBrowser} from '../../support/browser/launch-browser.ts';
import {fromRoot} from '../../support/files/paths.ts';
import {serveFolder} from '../../support/server/serve-folder.ts';
import {writeFigures} from '../../support/files/write-figures.ts';
import {writeSection} from '../../support/files/write-section.ts';

const USAGE = `npm run lighthouse -- [--docs] [--json FILE]
Has Lighthouse look at the built app as a phone of the middle class on slow 4G, and fails when a score is under its limit.
  --docs        also writes the figures into docs/benchmarks.md
  --json FILE   the figures, for other programs`;

/** Of 100, the least that each category may have. */
const LIMITS = {performance: 90, accessibility: 100, 'best-practices': 100, seo: 95} as const;
type Category = keyof typeof LIMITS;
const CATEGORIES = Object.keys(LIMITS) as Category[];
/** Lighthouse's names of its measurements → ours. */
const TIMES = [
  ['first-contentful-paint', 'first paint'],
  ['largest-contentful-paint', 'largest paint'],
  ['speed-index', 'speed index'],
  ['total-blocking-time', 'time blocked'],
] as const;

interface Figures {
  readonly lighthouse: string;
  readonly scores: Readonly<Record<Category, number>>;
  /** Milliseconds on Lighthouse's slow phone. */
  readonly timesMs: readonly {readonly name: string; readonly ms: number}[];
  /** Milliseconds to the first paint here, without a slow network and phone made up. */
  readonly observedFirstPaintMs: number;
  /** What cost points. */
  readonly remarks: readonly string[];
}

await runAlone(USAGE, async () => {
  const {values} = parseArgs({
    options: {docs: {type: 'boolean', default: false}, json: {type: 'string'}},
  });
  const server = await serveFolder({root: await currentBuild()});
  let figures: Figures;
  try {
    figures = figuresOf(await audit(server.url));
  } finally {
    await server.close();
  }
  console.log(describe(figures));
  for (const remark of figures.remarks) console.log(`  ${remark}`);
  if (values.docs) {
    await writeSection(fromRoot('docs', 'benchmarks.md'), 'lighthouse', describe(figures));
  }
  writeFigures(values.json, figures);
  const missed = CATEGORIES.filter((category) => figures.scores[category] < LIMITS[category]);
  if (missed.length > 0) throw new CommandError(`Under the limit: ${missed.join(', ')}.`);
});

async function audit(url: string): Promise<RunnerResult['lhr']> {
  // It is large, and of use to this command only.
  const {default: lighthouse} = await import('lighthouse');
  const port = await freePort();
  const browser = await launchBrowser({args: [`--remote-debugging-port=${port}`]});
  try {
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: CATEGORIES,
      output: 'json',
    });
    if (result === undefined) throw new Error('Lighthouse gave no result.');
    return result.lhr;
  } finally {
    await browser.close();
  }
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function figuresOf({lighthouseVersion, categories, audits}: RunnerResult['lhr']): Figures {
  const score = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100);
  const counted = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? []);
  const metrics: unknown = audits.metrics?.details;
  return {
    lighthouse: lighthouseVersion,
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    timesMs: TIMES.map(([audit, name]) => ({name, ms: audits[audit]?.numericValue ?? Number.NaN})),
    observedFirstPaintMs: observedFirstPaint(metrics),
    remarks: counted
      .filter(({weight}) => weight > 0)
      .flatMap(({id}) => audits[id] ?? [])
      .filter((audit) => audit.score !== null && audit.score < 1)
      .map(({title, displayValue = ''}) => `${title} ${displayValue}`.trim()),
  };
}

/** @param details of the audit `metrics`: a table of one row */
function observedFirstPaint(details: unknown): number {
  const [row] = (details as {items?: readonly Record<string, number>[]} | undefined)?.items ?? [];
  return row?.observedFirstContentfulPaint ?? Number.NaN;
}

function describe({lighthouse, scores, timesMs, observedFirstPaintMs}: Figures): string {
  const rows = CATEGORIES.map(
    (category) => `| ${category.replace('-', ' ')} | ${scores[category]} | ${LIMITS[category]} |`,
  );
  const times = timesMs.map(({name, ms}) => `${name} ${seconds(ms)}`).join(', ');
  return `Lighthouse ${lighthouse}, its phone of the middle class on slow 4G (simulated): ${times}. Here, with neither: first paint ${seconds(observedFirstPaintMs)}.

| category | score | at least |
| --- | --- | --- |
${rows.join('\n')}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
