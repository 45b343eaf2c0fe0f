import fs from 'node:fs';
import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import type {AppPage, PathTimes} from '../harness/app/app-protocol.ts';
import {makeHandModel} from '../build/hand-model.ts';
import {openAppHarness} from '../support/harness/app-harness.ts';
import {fail} from '../support/command-line/command-line.ts';
import {insideFolder} from '../support/files/inside-folder.ts';
import {listPhotos, photoUrl} from '../support/files/list-photos.ts';
import {fromRoot} from '../support/files/paths.ts';
import {percent} from '../support/numbers/percent.ts';
import {median} from '../support/numbers/time-by-turns.ts';
import {OTHER_MODEL, withHandModel} from './with-hand-model.ts';

interface PartBytes {
  readonly part: string;
  readonly files: number;
  readonly bytes: number;
  readonly brotli: number;
}

const PARTS: readonly (readonly [string, RegExp])[] = [
  ['page: HTML, script, styles', /^(index\.html|main.*\.js|.*\.css|chunk.*\.js)$/],
  ['recogniser worker', /^recognizer-worker.*\.js$/],
  ['MediaPipe runtime', /^assets\/vision_wasm.*/],
  ['hand model', /\.task$/],
  ['TensorFlow.js WASM', /^assets\/tfjs.*\.wasm$/],
  ['our network and its card', /^assets\/letters.*/],
];

export type PathFigures = ReturnType<typeof pathFigures> & {readonly bytes: readonly PartBytes[]};

/** Times the live path against the bare hand detector, with sight and without, and counts the bytes of the build. */
export async function measureLivePath(photos: string): Promise<PathFigures> {
  const urls = listPhotos(photos).map((file) => photoUrl('/photos/', file));
  return insideFolder(async (folder) => {
    const harness = await openAppHarness('auto', {
      '/photos/': path.resolve(photos),
      [OTHER_MODEL]: folder,
    });
    try {
      const plain = await withHandModel(harness.app, await makeHandModel(null), folder);
      const page = await harness.openPage();
      const times = await page.evaluate(
        ([app, list, handModel]) =>
          (globalThis as unknown as AppPage).timePath(app, list, handModel),
        [harness.app, urls, plain.assets.handModel] as const,
      );
      if (times.whole.length === 0) fail(`no hand was found in the photos of ${photos}`);
      return {...pathFigures(times), bytes: byteFigures(fromRoot('dist'))};
    } finally {
      await harness.close();
    }
  });
}

function pathFigures({whole, detector, plainDetector, network, startMs}: PathTimes) {
  const wholeMs = median(whole);
  const detectorMs = median(detector);
  const plainDetectorMs = median(plainDetector);
  const networkMs = median(network);
  return {
    frames: whole.length,
    wholeMs,
    detectorMs,
    plainDetectorMs,
    wholeOverDetector: wholeMs / plainDetectorMs,
    sightOverPlain: detectorMs / plainDetectorMs,
    networkShare: networkMs / wholeMs,
    startMs,
  };
}

function byteFigures(dist: string): PartBytes[] {
  const files = fs
    .readdirSync(dist, {recursive: true, encoding: 'utf8'})
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => fs.statSync(path.join(dist, file)).isFile());
  return PARTS.map(([part, pattern]) => {
    const contents = files
      .filter((file) => pattern.test(file))
      .map((file) => fs.readFileSync(path.join(dist, file)));
    return {
      part,
      files: contents.length,
      bytes: sum(contents.map(({length}) => length)),
      brotli: sum(contents.map((content) => brotliCompressSync(content).length)),
    };
  });
}

export function describeLivePath(figures: PathFigures): string {
  const {frames, wholeMs, detectorMs, plainDetectorMs, networkShare, startMs, bytes} = figures;
  const kb = (count: number) => (count / 1000).toFixed(0);
  const total = (key: 'bytes' | 'brotli') => kb(sum(bytes.map((part) => part[key])));
  return `Whole path over the bare hand detector without sight, the same ${frames} frames by turns, median: **${figures.wholeOverDetector.toFixed(3)}×** (${wholeMs.toFixed(1)} ms against ${plainDetectorMs.toFixed(1)} ms).
The bare hand detector with sight over the one without: **${figures.sightOverPlain.toFixed(3)}×** (${detectorMs.toFixed(1)} ms).
Crop, preprocessing and network: ${percent(networkShare)} of a frame. Start-up of the recogniser, files from this machine: ${(startMs / 1000).toFixed(2)} s.

| part | files | kB | kB with brotli |
| --- | --- | --- | --- |
${bytes.map(({part, files, bytes: raw, brotli}) => `| ${part} | ${files} | ${kb(raw)} | ${kb(brotli)} |`).join('\n')}
| all | | ${total('bytes')} | ${total('brotli')} |`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
