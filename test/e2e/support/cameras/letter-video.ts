import {writeFile} from 'node:fs/promises';
import {openHandHarness} from '../../../../scripts/support/harness/hand-harness.ts';
import type {HandPicture} from '../../../../scripts/harness/signing-hand/hand-protocol.ts';
import {STANDARD_LOOK} from '../../../../src/signing-hand/hand-look.ts';
import {LETTER_POSES} from '../../../../src/signing-hand/letter-poses.ts';

/** A letter that the drawn hand holds still. */
export interface HeldLetter {
  readonly letter: string;
  readonly seconds: number;
}

/** Chromium plays a .mjpeg file at this rate, in frames a second. */
const FRAME_RATE = 30;
const QUALITY = 0.92;

/** Writes letters of the drawn hand, one after the other, as a 640×480 .mjpeg file for a pretended camera, which plays it over and over. */
export async function writeLetterVideo(file: string, held: readonly HeldLetter[]): Promise<void> {
  const harness = await openHandHarness();
  try {
    const pictures = held.map(({letter}) => pictureOf(letter));
    const frames = await harness.draw(pictures, 'image/jpeg', QUALITY);
    const film = frames.flatMap((frame, i) =>
      Array.from({length: Math.round((held[i]?.seconds ?? 0) * FRAME_RATE)}, () => frame),
    );
    await writeFile(file, Buffer.concat(film));
  } finally {
    await harness.close();
  }
}

function pictureOf(letter: string): HandPicture {
  const pose = LETTER_POSES[letter];
  if (pose === undefined) throw new Error(`${letter} is not held still.`);
  return {
    pose,
    look: STANDARD_LOOK,
    backdrop: {kind: 'plain', colour: '#b9c3cb'},
    ...{width: 640, height: 480, blur: 0},
    noise: {deviation: 0, seed: 0},
  };
}
