import {existsSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {filmSpelling} from '../signing-hand/film-spelling.ts';
import {randomLook} from '../signing-hand/random-look.ts';
import {randomRoom} from '../signing-hand/random-room.ts';
import {openHandHarness} from '../support/harness/hand-harness.ts';
import {fromRoot} from '../support/files/paths.ts';
import {writeFilm} from '../support/harness/write-film.ts';
import {seededRandom} from '../support/numbers/random.ts';

const SIZE = {width: 640, height: 480} as const;
/** The rate at which Chromium plays .mjpeg files. */
const FRAME_RATE = 30;
/** A room and a person that look well. */
const SEED = 7;

/** The drawn hand holding an L as a film for the browser's pretended camera; made once. @returns its path */
export async function filmLetter(): Promise<string> {
  const file = fromRoot('.cache', 'screenshots', 'hand.mjpeg');
  if (existsSync(file)) return file;
  await mkdir(path.dirname(file), {recursive: true});
  const random = seededRandom(SEED);
  const frames = filmSpelling({
    ...SIZE,
    text: 'L',
    lettersPerSecond: 0.25,
    frameRate: FRAME_RATE,
    noise: 3,
    look: randomLook(random),
    backdrop: randomRoom(random),
  });
  const harness = await openHandHarness();
  try {
    const video = {...SIZE, format: 'mjpeg', frameRate: FRAME_RATE} as const;
    await writeFilm(harness, frames, video, file, () => undefined);
  } finally {
    await harness.close();
  }
  return file;
}
