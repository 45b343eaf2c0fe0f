import fs from 'node:fs';
import {STANDARD_LOOK} from '../../../src/signing-hand/hand-look.ts';
import {planSpelling} from '../../../src/signing-hand/plan-spelling.ts';
import type {HandPicture} from '../../harness/signing-hand/hand-protocol.ts';
import {filmHand} from '../../signing-hand/film-spelling.ts';
import {PLAIN_BACKDROP} from '../../signing-hand/plain-backdrop.ts';
import {openHandHarness, type HandHarness} from '../harness/hand-harness.ts';

/** Chromium plays a .mjpeg file at 30 frames a second; each picture is shown twice, because drawing them takes long. */
const PICTURES_A_SECOND = 15;
const FRAMES_A_PICTURE = 2;
const QUALITY = 0.92;
/** Pictures that are sent to be drawn at a time. */
const TAKE = 15;

export interface CameraFilm {
  readonly text: string;
  readonly lettersPerSecond: number;
  /** How long the hand is down before the camera shows it all again, milliseconds. */
  readonly restMs: number;
}

/** Writes the drawn hand spelling a text as a .mjpeg file for a pretended camera, which plays it over and over. */
export async function filmCamera(
  file: string,
  {text, lettersPerSecond, restMs}: CameraFilm,
): Promise<void> {
  const plan = planSpelling(text, lettersPerSecond);
  const pictures = filmHand(
    {durationMs: plan.durationMs + restMs, poseAt: (timeMs) => plan.poseAt(timeMs)},
    {
      ...{width: 640, height: 480, frameRate: PICTURES_A_SECOND, noise: 0},
      look: STANDARD_LOOK,
      backdrop: PLAIN_BACKDROP,
    },
  );
  const harness = await openHandHarness();
  try {
    const drawn = await drawOnce(harness, pictures);
    fs.writeFileSync(file, '');
    for (const picture of pictures) {
      for (let i = 0; i < FRAMES_A_PICTURE; i++) {
        fs.appendFileSync(file, drawn.get(keyOf(picture)) ?? '');
      }
    }
  } finally {
    await harness.close();
  }
}

/** A hand that keeps still need not be drawn again. */
async function drawOnce(
  harness: HandHarness,
  pictures: readonly HandPicture[],
): Promise<ReadonlyMap<string, Buffer>> {
  const different = [...new Map(pictures.map((one) => [keyOf(one), one])).values()];
  const drawn = new Map<string, Buffer>();
  for (let start = 0; start < different.length; start += TAKE) {
    const take = different.slice(start, start + TAKE);
    const files = await harness.draw(take, 'image/jpeg', QUALITY);
    take.forEach((one, i) => drawn.set(keyOf(one), files[i] ?? Buffer.alloc(0)));
  }
  return drawn;
}

function keyOf({pose}: HandPicture): string {
  return JSON.stringify(pose);
}
