import {decodeFilm} from './decode-film.ts';
import {FilmError} from './film-problem.ts';
import type {OpenedFilm} from './opened-film.ts';
import {playFilm} from './play-film.ts';

/**
 * Opens a film so that its pictures can be read: unpacked one by one where this browser does that, else played.
 * @throws FilmError
 */
export async function openFilm(file: Blob, document: Document): Promise<OpenedFilm> {
  if (file.size === 0) throw new FilmError({kind: 'empty'});
  if (!('VideoDecoder' in globalThis)) return playFilm(file, document);
  try {
    return await decodeFilm(file);
  } catch (error) {
    if (!(error instanceof FilmError) || error.problem.kind !== 'codec') throw error;
    // Some browsers play what they do not unpack.
    return playFilm(file, document).catch(() => {
      throw error;
    });
  }
}
