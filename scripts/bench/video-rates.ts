import path from 'node:path';
import {DEFAULT_READING_CHOICES} from '../../src/core/letters/reading-choices.ts';
import {STANDARD_LOOK} from '../../src/signing-hand/hand-look.ts';
import type {AppPage, SpelledVideo} from '../harness/app/app-protocol.ts';
import {filmSpelling} from '../signing-hand/film-spelling.ts';
import {PLAIN_BACKDROP} from '../signing-hand/plain-backdrop.ts';
import {openAppHarness} from '../support/harness/app-harness.ts';
import {openHandHarness} from '../support/harness/hand-harness.ts';
import {writeFilm} from '../support/harness/write-film.ts';
import {insideFolder} from '../support/files/inside-folder.ts';

const SIZE = {width: 640, height: 480};
const FILM = {
  ...{text: 'LAB', lettersPerSecond: 1, noise: 0},
  ...{look: STANDARD_LOOK, backdrop: PLAIN_BACKDROP},
};

export interface RatedVideo extends SpelledVideo {
  /** Pictures a second. */
  readonly frameRate: number;
}

/** Plays the same film at each rate through the live path, in real time. */
export function measureVideoRates(rates: readonly number[]): Promise<readonly RatedVideo[]> {
  return insideFolder(async (folder) => {
    for (const rate of rates) await film(folder, rate);
    const harness = await openAppHarness('auto', {'/videos/': folder});
    try {
      const figures: RatedVideo[] = [];
      for (const frameRate of rates) {
        const page = await harness.openPage();
        const options = {everyFrame: false, holdMs: DEFAULT_READING_CHOICES.holdMs};
        const spelled = await page.evaluate(
          ([app, url, settings]) =>
            (globalThis as unknown as AppPage).spellVideo(app, url, settings),
          [harness.app, `/videos/${String(frameRate)}.webm`, options] as const,
        );
        figures.push({frameRate, ...spelled});
        await page.close();
      }
      return figures;
    } finally {
      await harness.close();
    }
  });
}

async function film(folder: string, frameRate: number): Promise<void> {
  const frames = filmSpelling({...FILM, ...SIZE, frameRate});
  const video = {...SIZE, format: 'webm', frameRate} as const;
  const harness = await openHandHarness();
  try {
    const file = path.join(folder, `${String(frameRate)}.webm`);
    await writeFilm(harness, frames, video, file, () => undefined);
  } finally {
    await harness.close();
  }
}

export function describeVideoRates(figures: readonly RatedVideo[]): string {
  const rows = figures.map(
    ({frameRate, frames, framesProcessed, p50Ms, p95Ms, text}) =>
      `| ${[frameRate, frames, framesProcessed, p50Ms.toFixed(1), p95Ms.toFixed(1), text].join(' | ')} |`,
  );
  return `A film of the drawn hand spelling ${FILM.text} in real time; pictures that come while one is read are dropped:

| pictures a second | pictures | read | ms a picture | at the 95th percentile | text |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}
