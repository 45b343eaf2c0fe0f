import path from 'node:path';
import {STANDARD_LOOK} from '../../src/signing-hand/hand-look.ts';
import {currentBuild} from '../build/current-build.ts';
import {launchBrowser} from '../support/browser/launch-browser.ts';
import {measureMemory, openWatched} from '../support/built-app/watched-page.ts';
import {patience} from '../support/checks/slowness.ts';
import {insideFolder} from '../support/files/inside-folder.ts';
import {openHandHarness} from '../support/harness/hand-harness.ts';
import {writeFilm} from '../support/harness/write-film.ts';
import {serveFolder} from '../support/server/serve-folder.ts';
import {filmSpelling} from '../signing-hand/film-spelling.ts';
import {PLAIN_BACKDROP} from '../signing-hand/plain-backdrop.ts';

const VIDEO = {format: 'webm', width: 640, height: 480, frameRate: 30} as const;
/** Long enough for a minute at a letter a second. */
const TEXT = 'films are read frame by frame with the times that they have of their own and nothing';
/** Longest wait for a minute of film, milliseconds. */
const patienceMs = () => patience(600_000);

export interface ReadFilm {
  /** Seconds that it lasts. */
  readonly seconds: number;
  readonly pictures: number;
  /** Milliseconds from giving it to its whole text. */
  readonly ms: number;
  /** Bytes of the page's heap after it. */
  readonly heap: number;
}

/** Gives the screen of photos and films one of each length, seconds; a short one before it has loaded what reads films. */
export function measureFilmScreen(lengths: readonly number[]): Promise<readonly ReadFilm[]> {
  return insideFolder(async (folder) => {
    const [warmUp = '', ...films] = await drawFilms(folder, [1, ...lengths]);
    const server = await serveFolder({root: await currentBuild()});
    const browser = await launchBrowser();
    try {
      const figures: ReadFilm[] = [];
      for (const [i, file] of films.entries()) {
        const seconds = lengths[i] ?? 0;
        const page = await openWatched(browser, server.url);
        await page.getByRole('navigation').getByRole('button', {name: 'Photo'}).click();
        const read = async (given: string): Promise<number> => {
          const startedAt = performance.now();
          await page.locator('fs-photo-chooser input[type=file]').setInputFiles(given);
          const name = `The text of ${path.basename(given)}`;
          await page.getByRole('list', {name}).waitFor({timeout: patienceMs()});
          await page.getByRole('progressbar').waitFor({state: 'detached', timeout: patienceMs()});
          return performance.now() - startedAt;
        };
        await read(warmUp);
        const ms = await read(file);
        const pictures = seconds * VIDEO.frameRate;
        figures.push({seconds, pictures, ms, heap: (await measureMemory(page)).heap});
        await page.close();
      }
      return figures;
    } finally {
      await browser.close();
      await server.close();
    }
  });
}

/** @returns a file for each length, seconds: as much of the text as is spelled in it */
async function drawFilms(folder: string, lengths: readonly number[]): Promise<readonly string[]> {
  const shown = {look: STANDARD_LOOK, backdrop: PLAIN_BACKDROP, noise: 0};
  const frames = filmSpelling({text: TEXT, lettersPerSecond: 1, ...VIDEO, ...shown});
  const harness = await openHandHarness();
  try {
    const files: string[] = [];
    for (const seconds of lengths) {
      const file = path.join(folder, `${String(seconds)}.${VIDEO.format}`);
      const part = frames.slice(0, seconds * VIDEO.frameRate);
      await writeFilm(harness, part, VIDEO, file, () => undefined);
      files.push(file);
    }
    return files;
  } finally {
    await harness.close();
  }
}

export function describeFilmScreen(figures: readonly ReadFilm[]): string {
  const rows = figures.map(({seconds, pictures, ms, heap}) => {
    const ratio = ms / 1000 / seconds;
    return `| ${seconds} | ${pictures} | ${(ms / 1000).toFixed(1)} | ${ratio.toFixed(2)}× | ${(ms / pictures).toFixed(1)} | ${(heap / 1_000_000).toFixed(1)} |`;
  });
  return `A film of the drawn hand given to the screen of photos and films, 30 pictures a second, every one of them read:

| s of film | pictures | s to read it | of its length | ms a picture | heap of the page after it, MB |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}
