import type {OpenedPhoto} from './open-photo.ts';
import {PhotoError} from './photo-problem.ts';
import type {Clock} from '../../contracts/clock.ts';

/** Milliseconds. A file may lie on a server that does not answer; the largest pictures take a slow phone some seconds. */
export const OPENING_TIMEOUT_MS = 45_000;

/**
 * Waits for a picture that is being opened, but not for ever. One that comes too late is closed.
 * @throws PhotoError when it does not come in time, and what `opening` throws
 */
export function openInTime(opening: Promise<OpenedPhoto>, clock: Clock): Promise<OpenedPhoto> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = clock.setTimeout(() => {
      late = true;
      reject(new PhotoError({kind: 'out-of-reach'}));
    }, OPENING_TIMEOUT_MS);
    opening
      .then((opened) => {
        if (late) opened.image.close();
        else resolve(opened);
      }, reject)
      .finally(() => clock.clearTimeout(timer));
  });
}
