import path from 'node:path';
import {STATIC_LETTERS} from '../../src/core/scores/alphabet.ts';
import {listPhotos, photoUrl} from '../support/files/list-photos.ts';
import {spread} from '../support/numbers/spread.ts';

export interface LetterPhoto {
  /** Its address where the folder is served at `/photos/`. */
  readonly url: string;
  readonly letter: string;
}

/** So many photos at most of a folder with one folder a letter, spread over the letters that are held still. */
export function letterPhotos(folder: string, most: number): readonly LetterPhoto[] {
  const photos = listPhotos(folder)
    .map((file) => ({
      url: photoUrl('/photos/', file),
      letter: path.posix.basename(path.posix.dirname(file)).toUpperCase(),
    }))
    .filter(({letter}) => letter.length === 1 && STATIC_LETTERS.includes(letter));
  return spread(photos, most);
}
