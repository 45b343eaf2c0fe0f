import path from 'node:path';
import {parseArgs} from 'node:util';
import type {Handedness} from '../../src/contracts/recognition.ts';
import {SKIN_TONES, STANDARD_LOOK} from '../../src/signing-hand/hand-look.ts';
import type {HandLook, HandView} from '../../src/signing-hand/hand-look.ts';
import type {
  Backdrop,
  HandPicture,
  VideoFormat,
  VideoOrder,
} from '../harness/signing-hand/hand-protocol.ts';
import {filmSpelling} from '../signing-hand/film-spelling.ts';
import {PLAIN_BACKDROP} from '../signing-hand/plain-backdrop.ts';
import {randomLook} from '../signing-hand/random-look.ts';
import {randomRoom} from '../signing-hand/random-room.ts';
import {fail, runCommand} from '../support/command-line/command-line.ts';
import {openHandHarness} from '../support/harness/hand-harness.ts';
import {progressBar} from '../support/command-line/progress.ts';
import {numberIn} from '../support/numbers/number-in.ts';
import {wholeNumber} from '../support/numbers/whole-number.ts';
import {writeFilm} from '../support/harness/write-film.ts';
import {seededRandom} from '../support/numbers/random.ts';

const USAGE = `npm run render-video -- TEXT [--speed N] [--hand right|left] [--skin TONE] [--view YAW,PITCH] [--seed N] [--out FILE]
Films the hand spelling a text, frame by frame: the same frames on every machine.
  --speed N         letters a second, 1 to 6 (default 2)
  --hand right      or left
  --skin TONE       1 (light) to ${SKIN_TONES.length} (dark), or #rrggbb
  --view YAW,PITCH  degrees the reader stands aside and above (default 0,0)
  --seed N          a random person, lamp and room (default: a plain background)
  --out FILE        ends in .webm, .mp4, .mjpeg or .y4m; the last two are for a browser's pretended camera (default TEXT.webm)`;

const SIZE = {width: 640, height: 480} as const;
/** The rate at which Chromium plays .mjpeg files. */
const FRAME_RATE = 30;
const FORMATS: readonly VideoFormat[] = ['webm', 'mp4', 'mjpeg', 'y4m'];
/** Noise of an ordinary webcam, of 255. */
const NOISE = 3;

await runCommand(USAGE, async () => {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      speed: {type: 'string', default: '2'},
      hand: {type: 'string'},
      skin: {type: 'string'},
      view: {type: 'string'},
      seed: {type: 'string'},
      out: {type: 'string'},
    },
  });
  const text = positionals.join(' ');
  if (text === '') fail('say what to spell');
  const out = values.out ?? `${text.replaceAll(/\W+/g, '-')}.webm`;
  const format = formatOf(out);
  const scene = values.seed === undefined ? plainScene() : randomScene(values.seed);
  const frames = filmSpelling({
    ...SIZE,
    text,
    lettersPerSecond: numberIn('--speed', values.speed, {least: 1, most: 6}),
    frameRate: FRAME_RATE,
    noise: values.seed === undefined ? 0 : NOISE,
    backdrop: scene.backdrop,
    look: {
      ...scene.look,
      hand: values.hand === undefined ? scene.look.hand : handOf(values.hand),
      skin: values.skin === undefined ? scene.look.skin : skinOf(values.skin),
      view: values.view === undefined ? scene.look.view : viewOf(values.view),
    },
  });
  await film(frames, {...SIZE, format, frameRate: FRAME_RATE}, out);
  console.log(`${out}: ${frames.length} frames, ${(frames.length / FRAME_RATE).toFixed(1)} s`);
});

interface FilmScene {
  readonly look: HandLook;
  readonly backdrop: Backdrop;
}

function plainScene(): FilmScene {
  return {look: STANDARD_LOOK, backdrop: PLAIN_BACKDROP};
}

function randomScene(seed: string): FilmScene {
  const random = seededRandom(wholeNumber('--seed', seed));
  return {look: randomLook(random), backdrop: randomRoom(random)};
}

function formatOf(file: string): VideoFormat {
  const ending = path.extname(file).slice(1).toLowerCase();
  const format = FORMATS.find((known) => known === ending);
  return format ?? fail(`${file} must end in .${FORMATS.join(', .')}`);
}

function handOf(text: string): Handedness {
  return text === 'left' || text === 'right'
    ? text
    : fail(`--hand is left or right, not "${text}"`);
}

function skinOf(text: string): string {
  if (/^#[0-9a-f]{6}$/i.test(text)) return text;
  return (
    SKIN_TONES[Number(text) - 1] ??
    fail(`--skin is 1 to ${SKIN_TONES.length} or #rrggbb, not "${text}"`)
  );
}

function viewOf(text: string): HandView {
  const [yaw, pitch, ...rest] = text.split(',');
  if (yaw === undefined || pitch === undefined || rest.length > 0) {
    return fail(`--view is two numbers of degrees like 20,-10, not "${text}"`);
  }
  return {yaw: numberIn('--view', yaw, {}), pitch: numberIn('--view', pitch, {}), roll: 0};
}

async function film(frames: readonly HandPicture[], video: VideoOrder, out: string): Promise<void> {
  const harness = await openHandHarness();
  const bar = progressBar('Filming', frames.length);
  try {
    await writeFilm(harness, frames, video, out, (count) => bar.increment(count));
  } finally {
    bar.stop();
    await harness.close();
  }
}
