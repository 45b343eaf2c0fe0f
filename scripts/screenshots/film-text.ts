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

export interface FilmedText {
  readonly text: string;
  readonly lettersPerSecond: number;
  /** `mjpeg` for the browser's pretended camera. */
  readonly format: 'mjpeg' | 'mp4';
  /** Of the file, without its ending. */
  readonly name: string;
}

/** The drawn hand spelling a text as a film; made once. @returns its path */
export async function filmText({
  text,
  lettersPerSecond,
  format,
  name,
}: FilmedText): Promise<string> {
  const file = fromRoot('.cache', 'screenshots', `${name}.${format}`);
  if (existsSync(file)) return file;
  await mkdir(path.dirname(file), {recursive: true});
  const random = seededRandom(SEED);
  const frames = filmSpelling({
    ...SIZE,
    ...{text, lettersPerSecond},
    frameRate: FRAME_RATE,
    noise: 3,
    look: randomLook(random),
    backdrop: randomRoom(random),
  });
  const harness = await openHandHarness();
  try {
    const video = {...SIZE, format, frameRate: FRAME_RATE} as const;
    await writeFilm(harness, frames, video, file, () => undefined);
  } finally {
    await harness.close();
  }
  return file;
}
