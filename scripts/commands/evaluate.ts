import path from 'node:path';
import {parseArgs} from 'node:util';
import {ALL_LETTERS} from '../../src/core/scores/all-letters.ts';
import {ALPHABET} from '../../src/core/scores/alphabet.ts';
import {workFolder} from '../support/alphabet/alphabet-folder.ts';
import {openAppHarness, parseHandedness} from '../support/harness/app-harness.ts';
import type {AppHarness} from '../support/harness/app-harness.ts';
import {fail, runCommand} from '../support/command-line/command-line.ts';
import {listPhotos, photoUrl} from '../support/files/list-photos.ts';
import {percent} from '../support/numbers/percent.ts';
import {progressBar} from '../support/command-line/progress.ts';
import {wholeNumber} from '../support/numbers/whole-number.ts';
import {writeFigures} from '../support/files/write-figures.ts';
import type {AppPage} from '../harness/app/app-protocol.ts';
import {writePhotoCharts} from '../training/charts/write-photo-charts.ts';
import {evaluateFolds} from '../training/folds/evaluate-folds.ts';
import {INTERRUPTED_EXIT_CODE} from '../training/fit/interruption.ts';
import {requireWritable} from '../support/files/save-whole.ts';
import {scorePhotos} from '../training/figures/score-photos.ts';
import type {PhotoReport, ReadPhoto} from '../training/figures/score-photos.ts';
import {readTrainConfig, withOverrides} from '../training/fit/train-config.ts';

const USAGE = `npm run evaluate -- --photos DIR [--hand auto|left|right] [--network NETWORK] [--json FILE] [--charts FOLDER]
  DIR      holds LETTER/*.jpg (png, webp), one folder for each letter of the alphabet
  NETWORK  folder that npm run convert wrote (default: the app's own network)
  FOLDER   gets confusion-matrix.svg and letter-bars.svg
Runs the app's own recogniser in a headless browser on every photo.

npm run evaluate -- --folds N [--fold i] [--config FILE] [--out DIR] [--json FILE] [--doubts FILE]
  --folds N          deals all people into N folds and reads each fold with a network that learnt from the others
  --fold i           makes the network of that fold only (1 … N), so that folds can be made side by side
  --config FILE      as for npm run train; decides the network, too
  --prepared FILE, --recordings DIR, --licences LIST, --sign-mnist CSV, --sign-mnist-split CSV   as for npm run train
  --seed N           of the dealing and the trainings, instead of the config's
  --out DIR          networks, checkpoints and folds.json (default .cache/trained/folds); what is there already is not made again
  --doubts FILE      a table of the photos that are read otherwise than they are labelled, the surest first (CSV)
Ctrl-C stops it with a checkpoint; the same command goes on.`;

const BATCH = 8;
const PAGES = 2;

await runCommand(USAGE, async () => {
  const options = readOptions();
  const {photos, folds} = options;
  if (photos !== undefined && folds !== undefined) fail('give --photos or --folds, not both');
  if (folds !== undefined) await readFolds(options, wholeNumber('--folds', folds, 2));
  else if (photos !== undefined) await readPhotos(options, photos);
  else fail('say what to read: --photos DIR or --folds N');
});

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  const {values} = parseArgs({
    options: {
      photos: {type: 'string'},
      hand: {type: 'string', default: 'auto'},
      network: {type: 'string'},
      charts: {type: 'string'},
      json: {type: 'string'},
      folds: {type: 'string'},
      fold: {type: 'string'},
      config: {type: 'string'},
      prepared: {type: 'string', default: workFolder('prepared', 'hands.bin')},
      recordings: {type: 'string'},
      licences: {type: 'string'},
      doubts: {type: 'string'},
      'sign-mnist': {type: 'string'},
      'sign-mnist-split': {type: 'string'},
      seed: {type: 'string'},
      out: {type: 'string', default: workFolder('trained', 'folds')},
    },
  });
  return values;
}

async function readFolds(options: Options, folds: number): Promise<void> {
  const {out, json, prepared} = options;
  for (const file of [path.join(out, 'folds'), json ?? out, options.doubts ?? out])
    requireWritable(file);
  const only = options.fold === undefined ? null : wholeNumber('--fold', options.fold, 1) - 1;
  if (only !== null && only >= folds) fail(`there is no fold ${only + 1} of ${folds}`);
  const end = await evaluateFolds({
    config: withOverrides(readTrainConfig(options.config), options),
    ...{folds, only, prepared, out},
    recordings: options.recordings ?? null,
    signMnist: options['sign-mnist'] ?? null,
    signMnistSplit: options['sign-mnist-split'] ?? null,
    licences: options.licences ?? null,
    json: json ?? null,
    doubts: options.doubts ?? null,
  });
  if (end === 'stopped') process.exitCode = INTERRUPTED_EXIT_CODE;
}

async function readPhotos(options: Options, folder: string): Promise<void> {
  const files = listLetterPhotos(folder);
  const harness = await openAppHarness(
    parseHandedness(options.hand),
    {'/photos/': path.resolve(folder)},
    options.network,
  );
  try {
    const {photos, unreadable} = await readAll(harness, files);
    unreadable.forEach((line) => console.error(`Skipped: ${line}`));
    const report = scorePhotos(
      photos,
      unreadable.map((line) => line.replace(/: .*$/, '')),
    );
    printReport(report);
    writeFigures(options.json, report);
    if (options.charts !== undefined) await writePhotoCharts(photos, options.charts);
  } finally {
    await harness.close();
  }
}

/** Photos in folders named like letters; what lies elsewhere is told and left out. */
function listLetterPhotos(folder: string): string[] {
  const files = listPhotos(folder);
  const letters = files.filter((file) => ALL_LETTERS.includes(letterOf(file).toUpperCase()));
  const others = new Set(files.filter((file) => !letters.includes(file)).map(letterOf));
  if (letters.length === 0) {
    fail(
      `${folder} has no folders named ${ALL_LETTERS.slice(0, 3).join(', ')} …; give the folder that holds them`,
    );
  }
  if (others.size > 0) console.error(`Not letters, left out: ${[...others].join(', ')}`);
  return letters;
}

/** The folder a photo lies in. */
function letterOf(file: string): string {
  return path.posix.basename(path.posix.dirname(file));
}

async function readAll(
  harness: AppHarness,
  files: readonly string[],
): Promise<{photos: ReadPhoto[]; unreadable: string[]}> {
  const photos: ReadPhoto[] = [];
  const unreadable: string[] = [];
  const queue = [...files];
  const bar = progressBar('Reading', files.length);
  const work = async () => {
    const page = await harness.openPage();
    for (let batch = queue.splice(0, BATCH); batch.length > 0; batch = queue.splice(0, BATCH)) {
      const urls = batch.map((file) => photoUrl('/photos/', file));
      const readings = await page.evaluate(
        ([app, list]) => (globalThis as unknown as AppPage).readPhotos(app, list),
        [harness.app, urls] as const,
      );
      readings.forEach((reading, i) => {
        const file = batch[i] ?? '';
        if (reading.kind === 'unreadable') unreadable.push(`${file}: ${reading.detail}`);
        else {
          const scores = reading.kind === 'hand' ? reading.scores : null;
          photos.push({file, truth: letterOf(file).toUpperCase(), scores});
        }
      });
      bar.increment(batch.length);
    }
  };
  await Promise.all(Array.from({length: Math.min(PAGES, files.length)}, work));
  bar.stop();
  photos.sort((a, b) => (a.file < b.file ? -1 : 1));
  return {photos, unreadable};
}

function printReport(report: PhotoReport): void {
  console.table(
    Object.entries(report.perLetter).map(([letter, {images, handsFound, top1}]) => ({
      letter,
      images,
      handsFound,
      top1: percent(top1),
    })),
  );
  console.log(`A hand in ${report.handsFound} of ${report.images} photos.`);
  console.log(
    `Of those: top-1 ${percent(report.top1)}, top-3 ${percent(report.top3)}. Of all photos read right: ${percent(report.endToEnd)}`,
  );
  const commonest = report.confusions
    .slice(0, 12)
    .map(([truth, seen, n]) => `${truth}→${seen} ${n}`);
  if (commonest.length > 0) console.log(`Commonest mistakes: ${commonest.join(', ')}`);
  const moving = ALPHABET.moving.map(({letter}) => letter);
  if (moving.some((letter) => letter in report.perLetter)) {
    const letters = new Intl.ListFormat('en').format(moving);
    const are = moving.length === 1 ? 'is a movement' : 'are movements';
    console.log(
      `${letters} ${are}: no single photo of ${moving.length === 1 ? 'it' : 'them'} can be read right.`,
    );
  }
}
