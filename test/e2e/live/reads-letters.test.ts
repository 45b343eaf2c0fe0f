import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {cameraFlags} from '../../../scripts/support/browser/launch-browser.ts';
import {openSession} from '../support/session.ts';
import {startReading, waitForLetters} from '../support/app.ts';
import {writeHandVideo} from '../support/cameras/hand-video.ts';
import {photoOf, withoutPhotos} from '../support/shared-photos.ts';

/** Each is held, then the hand is gone for a moment; the camera shows them over and over. */
const shown = 'BLYWFAVO';
const heldSeconds = 2.5;
const goneSeconds = 1;
const roundMs = shown.length * (heldSeconds + goneSeconds) * 1000;

describe('hands before the camera', {skip: withoutPhotos}, () => {
  let folder: string;
  let cameraFile: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hands-'));
    cameraFile = path.join(folder, 'hands.mjpeg');
    const scenes = Array.from(shown, (letter) => [
      {photo: photoOf('insigh1', letter), seconds: heldSeconds},
      {photo: null, seconds: goneSeconds},
    ]);
    await writeHandVideo(cameraFile, scenes.flat());
  });
  after(() => rm(folder, {recursive: true}));

  it('become text, each letter once and in order, with a space when they are gone', async () => {
    const session = await openSession({camera: cameraFlags(cameraFile)});
    try {
      const page = await session.open();
      await startReading(page);
      // The first letter may have been half over when reading began.
      const text = await waitForLetters(page, 2 * (shown.length + 1), 3 * roundMs);
      const whole = text.slice(text.indexOf(' ') + 1);
      const spaced = Array.from(shown, (letter) => `${letter} `).join('');
      assert.ok((spaced + spaced).includes(whole.slice(0, spaced.length)), text);
    } finally {
      await session.close();
    }
  });
});
