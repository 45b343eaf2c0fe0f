import fs from 'node:fs';
import path from 'node:path';
import {planSpelling} from '../../src/signing-hand/plan-spelling.ts';
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
import type {FilmedWord} from './choose-words.ts';
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

/** The same words at a speed, letters a second. */
export function wordScenes(words: readonly FilmedWord[], speed: number): Scene[] {
  return words.map((who) => ({name: who.word, film: planSpelling(who.word, speed), who}));
}

/**
 * Films each scene unless its film is there already.
 * @param folder it and the films in it are made
 * @returns the films' files, in order
 */
export async function filmScenes(scenes: readonly Scene[], folder: string): Promise<string[]> {
  fs.mkdirSync(folder, {recursive: true});
  const films = scenes.map((scene) => planFilm(scene, folder));
  const missing = films.filter(({file}) => !fs.existsSync(file));
  if (missing.length > 0) await filmAll(missing);
  return films.map(({file}) => file);
}

export interface PlannedFilm {
  readonly file: string;
  readonly frames: readonly HandPicture[];
}

/** A film's pictures, and its file in the folder: films that would look otherwise, as of another speed, have another name. */
export function planFilm(scene: Scene, folder: string): PlannedFilm {
  const frames = framesOf(scene);
  const key = sha256(JSON.stringify(frames)).slice(0, 12);
  return {file: path.join(folder, `${scene.name}-${key}.${VIDEO.format}`), frames};
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
