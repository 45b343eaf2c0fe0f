import path from 'node:path';
import {makeLiteHandModel} from '../build/hand-model.ts';
import type {AppPage, AppUnderTest, PathTimes, PhotoReading} from '../harness/app/app-protocol.ts';
import {LABELS} from '../../src/core/scores/alphabet.ts';
import {openAppHarness} from '../support/harness/app-harness.ts';
import {percent} from '../support/numbers/percent.ts';
import {median} from '../support/numbers/time-by-turns.ts';
import {insideFolder} from '../support/files/inside-folder.ts';
import {letterPhotos, type LetterPhoto} from './letter-photos.ts';
import {OTHER_MODEL, withHandModel} from './with-hand-model.ts';

const MODELS = ['full', 'lite'] as const;
type Model = (typeof MODELS)[number];

interface ModelFigures {
  readonly bytes: number;
  /** Milliseconds, medians. */
  readonly pathMs: number;
  readonly detectorMs: number;
  readonly startMs: number;
  /** Of live frames. */
  readonly framesWithHand: number;
  readonly photosWithHand: number;
  readonly right: number;
}

export interface LiteFigures {
  readonly photos: number;
  readonly models: Readonly<Record<Model, ModelFigures>>;
}

/** The app with MediaPipe's lite hand networks beside the full ones it ships, on the same photos. */
export async function measureLiteModel(photosFolder: string, most: number): Promise<LiteFigures> {
  const photos = letterPhotos(photosFolder, most);
  return insideFolder(async (folder) => {
    const harness = await openAppHarness('auto', {
      '/photos/': path.resolve(photosFolder),
      [OTHER_MODEL]: folder,
    });
    const apps: Record<Model, AppUnderTest> = {
      full: harness.app,
      // Without sight: the network reads landmarks and the picture alone.
      lite: await withHandModel(harness.app, await makeLiteHandModel(), folder),
    };
    try {
      const models: Partial<Record<Model, ModelFigures>> = {};
      for (const model of MODELS) {
        // A page of its own: the page keeps the recogniser it has started.
        const page = await harness.openPage();
        const job = [apps[model], photos.map(({url}) => url)] as const;
        const times = await page.evaluate(
          ([app, urls]) => (globalThis as unknown as AppPage).timePath(app, urls),
          job,
        );
        const readings = await page.evaluate(
          ([app, urls]) => (globalThis as unknown as AppPage).readPhotos(app, urls),
          job,
        );
        models[model] = figuresOf(apps[model], times, readings, photos);
        await page.close();
      }
      return {photos: photos.length, models: models as Record<Model, ModelFigures>};
    } finally {
      await harness.close();
    }
  });
}

function figuresOf(
  {assets}: AppUnderTest,
  times: PathTimes,
  readings: readonly PhotoReading[],
  photos: readonly LetterPhoto[],
): ModelFigures {
  const letters = readings.map((reading) =>
    reading.kind === 'hand' ? LABELS[reading.scores.indexOf(Math.max(...reading.scores))] : null,
  );
  return {
    bytes: assets.handModel.bytes,
    pathMs: median(times.whole),
    detectorMs: median(times.detector),
    startMs: times.startMs,
    framesWithHand: times.whole.length,
    photosWithHand: readings.filter(({kind}) => kind === 'hand').length,
    right: photos.filter(({letter}, i) => letters[i] === letter).length,
  };
}

export function describeLiteModel({photos, models}: LiteFigures): string {
  const {full, lite} = models;
  return `MediaPipe’s lite networks in place of the full ones, ${photos} photos: a frame takes **${(lite.pathMs / full.pathMs).toFixed(2)}×** as long.

| hand model | kB | path, ms a frame | bare detector, ms | start, s | live frames with a hand | photos with a hand | right letters |
| --- | --- | --- | --- | --- | --- | --- | --- |
${MODELS.map((model) => row(model, models[model], photos)).join('\n')}`;
}

function row(model: Model, figures: ModelFigures, photos: number): string {
  const {bytes, pathMs, detectorMs, startMs, framesWithHand, photosWithHand, right} = figures;
  const cells = [
    ...[model, (bytes / 1000).toFixed(0), pathMs.toFixed(1), detectorMs.toFixed(1)],
    ...[(startMs / 1000).toFixed(2), framesWithHand],
    ...[percent(photosWithHand / photos), percent(right / photos)],
  ];
  return `| ${cells.join(' | ')} |`;
}
