import path from 'node:path';
import type {Page} from 'playwright-core';
import type {
  HandPage,
  HandPicture,
  ImageType,
  ReadHand,
  VideoOrder,
} from '../../harness/signing-hand/hand-protocol.ts';
import {findBuiltApp} from './app-harness.ts';
import {openHarness} from './harness.ts';
import {softwareGraphicsFlags} from '../browser/launch-browser.ts';
import {packageFolder} from '../files/paths.ts';

/** A headless browser that draws the hand, on the processor: the same pictures on every machine. */
export interface HandHarness {
  /**
   * Draws pictures.
   * @param quality 0..1, of JPEG and WebP
   * @returns one encoded file a picture
   */
  draw(pictures: readonly HandPicture[], type: ImageType, quality: number): Promise<Buffer[]>;
  /** Draws the frames of a video. @returns the file, part by part, as it grows */
  film(frames: readonly HandPicture[], video: VideoOrder): AsyncGenerator<FilmPart>;
  close(): Promise<void>;
}

export interface FilmPart {
  readonly bytes: Buffer;
  /** How many frames were drawn for it. */
  readonly frames: number;
}

export interface JudgingHarness extends HandHarness {
  /** Draws pictures and reads each with the built app's worker. */
  read(pictures: readonly HandPicture[]): Promise<ReadHand[]>;
  /** The same for frames of one video. */
  follow(frames: readonly HandPicture[], frameRate: number): Promise<ReadHand[]>;
}

export async function openHandHarness(): Promise<HandHarness> {
  return (await openHandPage({})).harness;
}

/**
 * The same with the built app in it, which reads what is drawn.
 * @param network folder of the network it reads with; else the one it ships
 */
export async function openJudgingHarness(network?: string): Promise<JudgingHarness> {
  const {app, mounts} = await findBuiltApp('auto', network);
  const {page, harness} = await openHandPage(mounts);
  return {
    ...harness,
    read: (pictures) =>
      page.evaluate(([built, list]) => (globalThis as unknown as HandPage).readHands(built, list), [
        app,
        pictures,
      ] as const),
    follow: (frames, frameRate) =>
      page.evaluate(
        ([built, list, rate]) => (globalThis as unknown as HandPage).followHands(built, list, rate),
        [app, frames, frameRate] as const,
      ),
  };
}

/** The folder of the hand model that the app is built with. */
export const handModelFile = path.join(
  packageFolder('@webxr-input-profiles/assets'),
  'dist',
  'profiles',
  'generic-hand',
  'right.glb',
);

async function openHandPage(mounts: Readonly<Record<string, string>>) {
  const harness = await openHarness({
    entries: ['signing-hand/hand-page'],
    mounts: {...mounts, '/hand/': path.dirname(handModelFile)},
    args: softwareGraphicsFlags,
  });
  const page = await harness.openPage();
  await page.waitForFunction(() => 'loadHand' in globalThis);
  await page.evaluate(
    (url) => (globalThis as unknown as HandPage).loadHand(url),
    `/hand/${path.basename(handModelFile)}`,
  );
  const handHarness: HandHarness = {
    draw: (...job) => drawIn(page, job),
    film: (frames, video) => filmIn(page, frames, video),
    close: () => harness.close(),
  };
  return {page, harness: handHarness};
}

type DrawJob = Parameters<HandHarness['draw']>;

async function drawIn(page: Page, [pictures, type, quality]: DrawJob): Promise<Buffer[]> {
  const files = await page.evaluate(
    (job) => (globalThis as unknown as HandPage).drawHands(...job),
    [pictures, type, quality] as const,
  );
  return files.map((file) => Buffer.from(file, 'base64'));
}

/** Frames that are sent to the page at a time. */
const TAKE = 15;

async function* filmIn(
  page: Page,
  frames: readonly HandPicture[],
  video: VideoOrder,
): AsyncGenerator<FilmPart> {
  await page.evaluate((order) => (globalThis as unknown as HandPage).startVideo(order), video);
  for (let start = 0; start < frames.length; start += TAKE) {
    const take = frames.slice(start, start + TAKE);
    const part = await page.evaluate(
      (list) => (globalThis as unknown as HandPage).addFrames(list),
      take,
    );
    yield {bytes: Buffer.from(part, 'base64'), frames: take.length};
  }
  const rest = await page.evaluate(() => (globalThis as unknown as HandPage).finishVideo());
  yield {bytes: Buffer.from(rest, 'base64'), frames: 0};
}
