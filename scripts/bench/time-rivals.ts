import path from 'node:path';
import type {Rival, RivalPage, RivalTimes} from '../harness/rivals/rival-protocol.ts';
import {findBuiltApp} from '../support/harness/app-harness.ts';
import {openHarness} from '../support/harness/harness.ts';
import {softwareGraphicsFlags} from '../support/browser/launch-browser.ts';
import {percent} from '../support/numbers/percent.ts';
import {median} from '../support/numbers/time-by-turns.ts';
import {insideFolder} from '../support/files/inside-folder.ts';
import {letterPhotos, type LetterPhoto} from './letter-photos.ts';
import {FINGERPOSE_SCRIPTS, makeRivalFiles, RIVAL_FILES} from './rivals/rival-files.ts';

const WAYS: Readonly<Record<Rival, string>> = {
  ours: 'the app’s recogniser',
  detector: 'its hand detector alone',
  own: 'the app’s parts in a plain worker',
  tutorial: 'the tutorial’s network as a layers model: canvas, `fromPixels`, `predict`, `data`',
  onnx: 'our weights and features, onnxruntime-web 1.30, one thread',
  fingerpose: 'hand-pose-detection 2.0 (MediaPipe runtime) and fingerpose 0.1, on the page',
};
const NAMES = Object.keys(WAYS) as Rival[];

export interface RivalFigures {
  readonly frames: number;
  readonly photos: number;
  /** Milliseconds a frame, median. */
  readonly medianMs: Readonly<Record<Rival, number>>;
  /** The same of the network alone. */
  readonly networkMs: RivalFiguresOfNetwork;
  /** Photos whose letter was right. */
  readonly right: Readonly<Record<Rival, number>>;
  readonly fingerposeFailure: string | null;
}
type RivalFiguresOfNetwork = Readonly<Record<'own' | 'tutorial' | 'onnx', number>>;

/** Times the live path beside what people would use instead, on the same frames by turns. */
export async function timeRivals(photosFolder: string, most: number): Promise<RivalFigures> {
  const photos = letterPhotos(photosFolder, most);
  const times = await insideFolder(async (folder) => {
    const {app, mounts} = await findBuiltApp('auto');
    const rivals = await makeRivalFiles(path.join(folder, 'rivals'));
    const harness = await openHarness({
      entries: ['rivals/rival-page', 'rivals/rival-worker', 'app/bare-detector-worker'],
      mounts: {...mounts, ...rivals, '/photos/': path.resolve(photosFolder)},
      args: softwareGraphicsFlags,
    });
    try {
      const page = await harness.openPage();
      for (const url of FINGERPOSE_SCRIPTS) await page.addScriptTag({url});
      return await page.evaluate(
        ([built, files, urls]) =>
          (globalThis as unknown as RivalPage).timeRivals(built, files, urls),
        [app, RIVAL_FILES, photos.map(({url}) => url)] as const,
      );
    } finally {
      await harness.close();
    }
  });
  return figuresOf(times, photos);
}

function figuresOf(times: RivalTimes, photos: readonly LetterPhoto[]): RivalFigures {
  const {ms, networkMs, letters, fingerposeFailure} = times;
  return {
    frames: ms.ours.length,
    photos: photos.length,
    medianMs: each((name) => median(ms[name])),
    networkMs: {
      own: median(networkMs.own),
      tutorial: median(networkMs.tutorial),
      onnx: median(networkMs.onnx),
    },
    right: each((name) => photos.filter(({letter}, i) => letters[name][i] === letter).length),
    fingerposeFailure,
  };
}

export function describeRivals(figures: RivalFigures): string {
  const {frames, photos, medianMs, networkMs, fingerposeFailure} = figures;
  const share = networkMs.own / medianMs.ours;
  const note =
    fingerposeFailure === null
      ? 'hand-pose-detection works on the picture with WebGL, which is software here, as in every browser without a graphics card; with one it is quicker than this. fingerpose knows no manual alphabet: of its two gestures one (“victory”) is a letter.'
      : `fingerpose was not timed: ${fingerposeFailure}`;
  return `The same ${frames} frames of ${photos} photos by turns (fingerpose after the others), median. Our network alone, in the browser: **${percent(share)}** of the path (${networkMs.own.toFixed(2)} ms).

| way | ms a frame | over the app’s | network alone, ms | right letters of ${photos} |
| --- | --- | --- | --- | --- |
${NAMES.map((name) => row(name, figures)).join('\n')}

The tutorial’s network is untrained here, for its speed; [how it reads](experiments/other-networks.md). What its way saves beside ours is the blanked background and the landmarks, which it does not look at. ${note} MediaPipe’s own GestureRecognizer was not compared: its model, \`gesture_recognizer.task\`, is in none of the packages that are installed here.`;
}

function row(name: Rival, {medianMs, networkMs, right, fingerposeFailure}: RivalFigures): string {
  if (name === 'fingerpose' && fingerposeFailure !== null)
    return `| ${WAYS[name]} | – | – | – | – |`;
  const alone = name in networkMs ? networkMs[name as keyof typeof networkMs].toFixed(2) : '–';
  const letters = name === 'detector' || name === 'tutorial' ? '–' : right[name];
  const ratio = medianMs[name] / medianMs.ours;
  return `| ${WAYS[name]} | ${medianMs[name].toFixed(1)} | ${ratio.toFixed(3)}× | ${alone} | ${letters} |`;
}

function each<T>(valueOf: (name: Rival) => T): Record<Rival, T> {
  return Object.fromEntries(NAMES.map((name) => [name, valueOf(name)])) as Record<Rival, T>;
}
