import path from 'node:path';
import type {Page} from 'playwright-core';
import type {HandPage, HandPicture, ImageType, ReadHand} from '../harness/hand-protocol.ts';
import {findBuiltApp} from './app-harness.ts';
import {openHarness} from './harness.ts';
import {softwareGraphicsFlags} from './launch-browser.ts';
import {packageFolder} from './paths.ts';

/** A headless browser that draws the hand, on the processor: the same pictures on every machine. */
export interface HandHarness {
  /**
   * Draws pictures.
   * @param quality 0..1, of JPEG and WebP
   * @returns one encoded file a picture
   */
  draw(pictures: readonly HandPicture[], type: ImageType, quality: number): Promise<Buffer[]>;
  close(): Promise<void>;
}

export interface JudgingHarness extends HandHarness {
  /** Draws pictures and reads each with the built app's worker. */
  read(pictures: readonly HandPicture[]): Promise<ReadHand[]>;
}

export async function openHandHarness(): Promise<HandHarness> {
  const {page, close} = await openHandPage({});
  return {draw: (...job) => drawIn(page, job), close};
}

/** The same with the built app in it, which reads what is drawn. */
export async function openJudgingHarness(): Promise<JudgingHarness> {
  const {app, dist} = await findBuiltApp('auto');
  const {page, close} = await openHandPage({'/app/': dist});
  return {
    draw: (...job) => drawIn(page, job),
    read: (pictures) =>
      page.evaluate(([built, list]) => (globalThis as unknown as HandPage).readHands(built, list), [
        app,
        pictures,
      ] as const),
    close,
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
    entries: ['hand-page'],
    mounts: {...mounts, '/hand/': path.dirname(handModelFile)},
    args: softwareGraphicsFlags,
  });
  const page = await harness.openPage();
  await page.waitForFunction(() => 'loadHand' in globalThis);
  await page.evaluate(
    (url) => (globalThis as unknown as HandPage).loadHand(url),
    `/hand/${path.basename(handModelFile)}`,
  );
  return {page, close: () => harness.close()};
}

type DrawJob = Parameters<HandHarness['draw']>;

async function drawIn(page: Page, [pictures, type, quality]: DrawJob): Promise<Buffer[]> {
  const files = await page.evaluate(
    (job) => (globalThis as unknown as HandPage).drawHands(...job),
    [pictures, type, quality] as const,
  );
  return files.map((file) => Buffer.from(file, 'base64'));
}
