import fs from 'node:fs';
import type {HandPicture, VideoOrder} from '../../harness/signing-hand/hand-protocol.ts';
import {draftOf} from '../files/files.ts';
import type {HandHarness} from './hand-harness.ts';

/**
 * Films pictures into a file, which appears under its name only when it is whole.
 * @param onFrames how many more frames were drawn
 */
export async function writeFilm(
  harness: HandHarness,
  frames: readonly HandPicture[],
  video: VideoOrder,
  file: string,
  onFrames: (count: number) => void,
): Promise<void> {
  const draft = draftOf(file);
  try {
    fs.writeFileSync(draft, '');
    for await (const part of harness.film(frames, video)) {
      fs.appendFileSync(draft, part.bytes);
      onFrames(part.frames);
    }
    fs.renameSync(draft, file);
  } finally {
    fs.rmSync(draft, {force: true});
  }
}
