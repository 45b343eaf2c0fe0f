import {parseArgs} from 'node:util';
import {describeSlow} from '../../soak/describe-slow.ts';
import {describeSoak} from '../../soak/describe-soak.ts';
import {openSoak, type Soak} from '../../soak/open-soak.ts';
import {readSlowly, type SlowRun} from '../../soak/slow-page.ts';
import {soakChart} from '../../soak/soak-chart.ts';
import {soakFigures} from '../../soak/soak-figures.ts';
import {soakPage} from '../../soak/soak-page.ts';
import {runAlone} from '../../support/command-line/command-line.ts';
import {writeWhole} from '../../support/files/files.ts';
import {fromRoot} from '../../support/files/paths.ts';
import {wholeNumber} from '../../support/numbers/whole-number.ts';
import {writeFigures} from '../../support/files/write-figures.ts';
import {writeSection} from '../../support/files/write-section.ts';

const USAGE = `npm run soak -- [--minutes N] [--throttle TIMES,…] [--docs] [--json FILE]
Has the built app read a camera that shows the drawn hand, as fast as it can, and measures whether anything grows, slows down or is lost.
  --minutes N         how long (default 1)
  --throttle 4,6      instead: as on processors so many times slower, so long each
  --docs              also writes the figures into docs/reliability.md, and the picture docs/soak.svg
  --json FILE         everything that was measured`;

/** A pangram, so that every letter is shown, J and Z drawn. */
const WORDS = ['THE', 'QUICK', 'BROWN', 'FOX', 'JUMPS', 'OVER', 'LAZY', 'DOG'];
const FILM = {text: WORDS.join(' '), lettersPerSecond: 1, restMs: 1500};
/** Fewer letters a second, as somebody spells to a slow device. */
const SLOW_WORDS = ['LAB', 'FOWL', 'HUB'];
const SLOW_FILM = {text: SLOW_WORDS.join(' '), lettersPerSecond: 0.5, restMs: 3000};
const FRAMES_A_SAMPLE = 200;

await runAlone(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      minutes: {type: 'string', default: '1'},
      throttle: {type: 'string'},
      docs: {type: 'boolean', default: false},
      json: {type: 'string'},
    },
  });
  const durationMs = wholeNumber('--minutes', values.minutes, 1) * 60_000;
  const {throttle} = values;
  const {name, text, figures, chart} =
    throttle === undefined
      ? await inSoak(FILM, (soak) => runSoak(soak, durationMs))
      : await inSoak(SLOW_FILM, (soak) => runSlow(soak, durationMs, timesOf(throttle)));
  console.log(text);
  writeFigures(values.json, figures);
  if (!values.docs) return;
  await writeSection(fromRoot('docs', 'reliability.md'), name, text);
  if (chart !== null) await writeWhole(fromRoot('docs', 'soak.svg'), chart);
});

interface Result {
  /** Of its section in docs/reliability.md. */
  readonly name: 'soak' | 'slow';
  readonly text: string;
  readonly figures: unknown;
  /** An SVG document. */
  readonly chart: string | null;
}

async function inSoak(film: typeof FILM, use: (soak: Soak) => Promise<Result>): Promise<Result> {
  const soak = await openSoak(film);
  try {
    return await use(soak);
  } finally {
    await soak.close();
  }
}

async function runSoak(soak: Soak, durationMs: number): Promise<Result> {
  const page = await soak.openPage();
  const onSample = ({atMs, heap}: {atMs: number; heap: number}) =>
    console.error(`${(atMs / 60_000).toFixed(1)} min: ${(heap / 1000).toFixed(0)} kB`);
  const run = await soakPage(page, {durationMs, framesASample: FRAMES_A_SAMPLE, onSample});
  const figures = soakFigures(run, WORDS);
  const text = `${describeSoak(figures)}\n\n![What was held and how long a frame took, minute by minute](soak.svg)`;
  return {name: 'soak', text, figures, chart: await soakChart(figures)};
}

async function runSlow(
  soak: Soak,
  durationMs: number,
  allTimes: readonly number[],
): Promise<Result> {
  const runs: SlowRun[] = [];
  for (const times of allTimes) {
    const page = await soak.openPage();
    runs.push(await readSlowly(page, times, durationMs));
    await page.close();
  }
  return {name: 'slow', text: describeSlow(runs, SLOW_WORDS), figures: runs, chart: null};
}

function timesOf(list: string): readonly number[] {
  return list.split(',').map((times) => wholeNumber('--throttle', times, 1));
}
