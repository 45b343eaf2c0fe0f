import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {fromRoot} from '../../../scripts/support/files/paths.ts';

const photoFolder = fromRoot('..', 'shared', 'data', 'photos');

/** For the `skip` of a test: a reason where the photos are absent, else false. */
export const withoutPhotos: string | false = existsSync(photoFolder)
  ? false
  : 'the photos of ../shared/data are not here';

/** The first photo of a letter in a source of photos. */
export function photoOf(source: string, letter: string): string {
  const folder = path.join(photoFolder, source, letter);
  const [first] = readdirSync(folder).sort();
  if (first === undefined) throw new Error(`${folder} is empty.`);
  return path.join(folder, first);
}
