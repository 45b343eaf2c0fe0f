import {FilmError} from '../../../src/app/film/film-problem.ts';
import {openFilm} from '../../../src/app/film/open-film.ts';
import type {OpenedFilm} from '../../../src/app/film/opened-film.ts';

/** What to say of a file that is no video for this browser. */
export function unplayable(detail: string): Error {
  return new Error(
    `not a video the browser can play; give mp4 (H.264) or webm (VP8, VP9): ${detail}`,
  );
}

/**
 * Opens a video as the app opens a film.
 * @throws Error when the file has no video track or its codec is unknown to this browser
 */
export async function openVideo(url: string): Promise<OpenedFilm> {
  const response = await fetch(url);
  return openFilm(await response.blob(), document).catch((error: unknown) => {
    throw error instanceof FilmError ? unplayable(error.message) : error;
  });
}
