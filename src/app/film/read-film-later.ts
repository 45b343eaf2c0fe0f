import {RecognizerGoneError} from '../recognizer/photo-line.ts';
import type {FilmSurroundings} from './read-film.ts';
import type {FilmFollower, ReadFilm} from './film-progress.ts';

/**
 * Loads what reads films with the first film, not before, and reads this one.
 * @throws RecognizerGoneError when a part of it did not arrive
 * @throws what `readFilm` throws
 */
export async function readFilmLater(
  file: Blob,
  surroundings: FilmSurroundings,
  follower: FilmFollower,
): Promise<ReadFilm> {
  const {readFilm} = await import('./read-film.ts').catch((error: unknown) => {
    const problem = {kind: 'asset-missing', asset: 'films', detail: String(error)} as const;
    throw new RecognizerGoneError(problem);
  });
  return readFilm(file, surroundings, follower);
}
