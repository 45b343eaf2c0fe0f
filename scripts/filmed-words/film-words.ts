import fs from 'node:fs';
import path from 'node:path';
import {filmSpelling} from '../signing-hand/film-spelling.ts';
import {randomLook} from '../signing-hand/random-look.ts';
import {randomRoom} from '../signing-hand/random-room.ts';
import {sha256} from '../support/files.ts';
import {openHandHarness} from '../support/hand-harness.ts';
import {writeFilm} from '../support/write-film.ts';
import {progressBar} from '../support/progress.ts';
import {seededRandom} from '../training/random.ts';
import type {HandPicture} from '../harness/hand-protocol.ts';
import type {FilmedWord} from './choose-words.ts';

const VIDEO = {format: 'webm', width: 640, height: 480, frameRate: 30} as const;
/** Noise of an ordinary webcam, of 255. */
const NOISE = 3;

/**
 * Films each word unless its film is there already.
 * @param folder it and the films in it are made
 * @returns the films' files, in order
 */
export async function filmWords(
  words: readonly FilmedWord[],
  lettersPerSecond: number,
  folder: string,
): Promise<string[]> {
  fs.mkdirSync(folder, {recursive: true});
  const films = words.map((word) => {
    const frames = framesOf(word, lettersPerSecond);
    return {file: path.join(folder, nameOf(word, frames)), frames};
  });
  const missing = films.filter(({file}) => !fs.existsSync(file));
  if (missing.length > 0) await filmAll(missing);
  return films.map(({file}) => file);
}

interface WordFilm {
  readonly file: string;
  readonly frames: readonly HandPicture[];
}

async function filmAll(films: readonly WordFilm[]): Promise<void> {
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

function framesOf({word, hand, skin, seed}: FilmedWord, lettersPerSecond: number): HandPicture[] {
  const random = seededRandom(seed);
  return filmSpelling({
    ...VIDEO,
    text: word,
    lettersPerSecond,
    look: {...randomLook(random), hand, skin},
    backdrop: randomRoom(random),
    noise: NOISE,
  });
}

/** Films that would look otherwise have another name. */
function nameOf({word}: FilmedWord, frames: readonly HandPicture[]): string {
  return `${word}-${sha256(JSON.stringify(frames)).slice(0, 12)}.${VIDEO.format}`;
}
