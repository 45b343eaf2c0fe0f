import fs from 'node:fs';
import path from 'node:path';
import type {AppPage, VideoReading} from '../harness/app/app-protocol.ts';
import {openAppHarness, type AppHarness} from '../support/harness/app-harness.ts';
import {sha256, writeWhole} from '../support/files/files.ts';
import {progressBar} from '../support/command-line/progress.ts';

/**
 * Has the built app's recogniser look at every frame of films, in a browser. What it saw is kept beside each film, so that only new films and other
 * recognisers cost time.
 * @param network folder of another network; else the one that is shipped
 */
export async function readFilms(
  films: readonly string[],
  network: string | undefined,
): Promise<VideoReading[]> {
  const folders = [...new Set(films.map((film) => path.dirname(film)))];
  const mounts = Object.fromEntries(folders.map((folder, i) => [`/films${String(i)}/`, folder]));
  const harness = await openAppHarness('auto', mounts, network);
  const bar = progressBar('Reading', films.length);
  try {
    const readings: VideoReading[] = [];
    for (const film of films) {
      const url = `/films${String(folders.indexOf(path.dirname(film)))}/${path.basename(film)}`;
      readings.push(await readOnce(harness, film, url));
      bar.increment();
    }
    return readings;
  } finally {
    bar.stop();
    await harness.close();
  }
}

async function readOnce(harness: AppHarness, film: string, url: string): Promise<VideoReading> {
  const recognizer = sha256(JSON.stringify(harness.app)).slice(0, 12);
  const kept = `${film}.${recognizer}.json`;
  if (fs.existsSync(kept)) return JSON.parse(fs.readFileSync(kept, 'utf8')) as VideoReading;
  const page = await harness.openPage();
  try {
    const reading = await page.evaluate(
      ([app, address]) => (globalThis as unknown as AppPage).readVideo(app, address),
      [harness.app, url] as const,
    );
    await writeWhole(kept, JSON.stringify(reading));
    return reading;
  } finally {
    await page.close();
  }
}
