import fs from 'node:fs';
import path from 'node:path';
import {filmHand} from '../signing-hand/film-spelling.ts';
import {randomLook} from '../signing-hand/random-look.ts';
import {randomRoom} from '../signing-hand/random-room.ts';
import type {Film} from '../strokes/films.ts';
import {sha256} from '../support/files/files.ts';
import {openHandHarness} from '../support/harness/hand-harness.ts';
import {writeFilm} from '../support/harness/write-film.ts';
import {progressBar} from '../support/command-line/progress.ts';
import {seededRandom} from '../support/numbers/random.ts';
import type {HandPicture} from '../harness/signing-hand/hand-protocol.ts';
import type {FilmedHand} from './filmed-hand.ts';

const VIDEO = {format: 'webm', width: 640, height: 480, frameRate: 30} as const;
/** Noise of an ordinary webcam, of 255. */
const NOISE = 3;

/** What one film shows. */
export interface Scene {
  /** Of its file. */
  readonly name: string;
  readonly film: Film;
  readonly who: FilmedHand;
}

/**
 * Films each scene unless its film is there already.
 * @param folder it and the films in it are made
 * @returns the films' files, in order
 */
export async function filmScenes(scenes: readonly Scene[], folder: string): Promise<string[]> {
  fs.mkdirSync(folder, {recursive: true});
  const films = scenes.map((scene) => {
    const frames = framesOf(scene);
    return {file: path.join(folder, fileName(scene, frames)), frames};
  });
  const missing = films.filter(({file}) => !fs.existsSync(file));
  if (missing.length > 0) await filmAll(missing);
  return films.map(({file}) => file);
}

interface PlannedFilm {
  readonly file: string;
  readonly frames: readonly HandPicture[];
}

async function filmAll(films: readonly PlannedFilm[]): Promise<void> {
  const bar = progressBar(
    'Filming',
    films.reduce((sum, {frames}) => sum + frames.length, 0),
  );
  const harness = await openHandHarness();
  try {
    for (const {file, frames} of films) {
      await writeFilm(harness, frames, VIDEO, file, (count) => bar.increment(count));
    }
  } finally {
    bar.stop();
    await harness.close();
  }
}

function framesOf({film, who: {hand, skin, seed}}: Scene): HandPicture[] {
  const random = seededRandom(seed);
  const look = {...randomLook(random), hand, skin};
  return filmHand(film, {...VIDEO, look, backdrop: randomRoom(random), noise: NOISE});
}

/** Films that would look otherwise have another name. */
function fileName({name}: Scene, frames: readonly HandPicture[]): string {
  return `${name}-${sha256(JSON.stringify(frames)).slice(0, 12)}.${VIDEO.format}`;
}
