import {readFile} from 'node:fs/promises';

/** A picture and how many frames it is shown for. */
interface Shot {
  /** Base64 of a JPEG. */
  readonly picture: string;
  readonly frames: number;
}

/** Chromium plays a .mjpeg file at this rate, in frames a second. */
const FRAME_RATE = 30;
const PICTURE_START = Buffer.of(0xff, 0xd8, 0xff);

/** JavaScript that runs in a page before the app and plays a 640×480 .mjpeg file in place of the camera, over and over, as Chromium's own flag does. */
export async function filmCamera(file: string): Promise<string> {
  const shots = JSON.stringify(shotsOf(await readFile(file)));
  return `(${playFilm.toString()})(${shots}, ${FRAME_RATE})`;
}

/** A still scene of a film is the same picture many times. */
function shotsOf(film: Buffer): readonly Shot[] {
  const shots: Shot[] = [];
  for (let start = 0; start < film.length;) {
    const next = film.indexOf(PICTURE_START, start + PICTURE_START.length);
    const end = next === -1 ? film.length : next;
    const picture = film.subarray(start, end).toString('base64');
    const last = shots.at(-1);
    if (last?.picture === picture) shots.splice(-1, 1, {picture, frames: last.frames + 1});
    else shots.push({picture, frames: 1});
    start = end;
  }
  return shots;
}

/** Runs in the page, so it names no functions of its own: the test's compiler marks those. */
async function playFilm(shots: readonly Shot[], frameRate: number): Promise<void> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [640, 480];
  const context = canvas.getContext('2d');
  navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(frameRate));
  const film: ImageBitmap[] = [];
  for (const {picture, frames} of shots) {
    const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    for (let i = 0; i < frames; i++) film.push(image);
  }
  const startedAt = performance.now();
  setInterval(() => {
    const shown = Math.floor(((performance.now() - startedAt) / 1000) * frameRate);
    const image = film[shown % film.length];
    if (image !== undefined) context?.drawImage(image, 0, 0);
  }, 1000 / frameRate);
}
