import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {currentBuild} from '../build/current-build.ts';
import {filmCamera} from '../support/built-app/film-camera.ts';
import {patience} from '../support/checks/slowness.ts';
import {launchBrowser} from '../support/browser/launch-browser.ts';
import {serveFolder, type FolderServer} from '../support/server/serve-folder.ts';
import {skipWelcome} from '../support/built-app/skip-welcome.ts';
import {median} from '../support/numbers/time-by-turns.ts';
import {insideFolder} from '../support/files/inside-folder.ts';

/** Longest wait for anything with software graphics, milliseconds. */
const patienceMs = () => patience(150_000);
/** A letter that is shown nearly all the time, so that waiting for the film is no part of what is measured. */
const FILM = {text: 'L', lettersPerSecond: 0.2, restMs: 0};

const VISITS = {
  cold: 'first visit, nothing kept',
  warm: 'second visit, the browser’s own cache',
  offline: 'later visit, no network, server stopped',
} as const;
type Visit = keyof typeof VISITS;
const NAMES = Object.keys(VISITS) as Visit[];

/** Milliseconds from the tap on “Start the camera”. */
export interface FirstLetter {
  /** To the first picture that was read. */
  readonly readMs: number;
  /** To the first letter in the text. */
  readonly typedMs: number;
}

export type FirstLetterFigures = Readonly<Record<Visit, readonly FirstLetter[]>>;

/** Measures the way from the tap that starts the camera to the first letter. */
export function measureFirstLetter(runs: number): Promise<FirstLetterFigures> {
  return insideFolder(async (folder) => {
    const cameraFile = path.join(folder, 'camera.mjpeg');
    await filmCamera(cameraFile, FILM);
    const figures: Record<Visit, FirstLetter[]> = {cold: [], warm: [], offline: []};
    for (let run = 0; run < runs; run++) {
      // A browser of its own each time: what it has compiled is kept too.
      const browser = await launchBrowser({cameraFile});
      const server = await serveFolder({root: await currentBuild()});
      try {
        const {cold, warm} = await visitTwice(browser, server);
        figures.cold.push(cold);
        figures.warm.push(warm);
        figures.offline.push(await visitOffline(browser, server));
      } finally {
        await browser.close();
        await server.close().catch(() => undefined);
      }
    }
    return figures;
  });
}

async function visitTwice(browser: Browser, {url}: FolderServer) {
  const context = await browser.newContext({serviceWorkers: 'block'});
  await skipWelcome(context);
  const visit = async () => {
    const page = await context.newPage();
    await page.goto(url);
    const times = await timeFirstLetter(page);
    await page.getByRole('button', {name: 'Clear'}).click();
    await page.close();
    return times;
  };
  const visits = {cold: await visit(), warm: await visit()};
  await context.close();
  return visits;
}

async function visitOffline(browser: Browser, server: FolderServer): Promise<FirstLetter> {
  const context = await browser.newContext();
  await skipWelcome(context);
  const visit = await context.newPage();
  await visit.goto(server.url);
  await visit.getByText('Ready offline').waitFor({timeout: patienceMs()});
  await visit.close();
  await server.close();
  await context.setOffline(true);
  const page = await context.newPage();
  await page.goto(server.url);
  return timeFirstLetter(page);
}

async function timeFirstLetter(page: Page): Promise<FirstLetter> {
  const start = page.getByRole('button', {name: 'Start the camera'});
  await start.waitFor({timeout: patienceMs()});
  const startedAt = performance.now();
  await start.click();
  await page.getByRole('region', {name: 'The letter seen now'}).waitFor({timeout: patienceMs()});
  const readMs = performance.now() - startedAt;
  const text = page.getByRole('textbox', {name: 'Your text'});
  await text.filter({hasText: /./}).waitFor({timeout: patienceMs()});
  return {readMs, typedMs: performance.now() - startedAt};
}

export function describeFirstLetter(figures: FirstLetterFigures): string {
  const [cold] = NAMES;
  const base = median(figures[cold ?? 'cold'].map(({readMs}) => readMs));
  const rows = NAMES.map((visit) => {
    const readMs = median(figures[visit].map((one) => one.readMs));
    const typedMs = median(figures[visit].map((one) => one.typedMs));
    const ratio = (readMs / base).toFixed(2);
    return `| ${VISITS[visit]} | ${(readMs / 1000).toFixed(2)} | ${ratio}× | ${(typedMs / 1000).toFixed(2)} |`;
  });
  return `From the tap on “Start the camera”, files from this machine, median of ${figures.cold.length}. A letter is typed once it was held for the time that is set.

| visit | to the first picture read, s | over the first visit | to the first letter typed, s |
| --- | --- | --- | --- |
${rows.join('\n')}`;
}
