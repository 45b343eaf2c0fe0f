import {lookAtFile} from '../../core/photo/look-at-file.ts';
import type {Clock} from '../../contracts/clock.ts';

export interface SortedFiles {
  readonly films: readonly File[];
  /** All others: what is no picture is told where pictures are opened. */
  readonly pictures: readonly File[];
}

/** Bytes of a file's beginning that tell a film from a picture. */
const HEAD_BYTES = 4096;
/** Milliseconds. A file may lie on a server that does not answer. */
const LOOK_MS = 3000;

/** Films by their first bytes; by what the system calls them where the bytes do not tell. */
export async function sortFiles(files: readonly File[], clock: Clock): Promise<SortedFiles> {
  const areFilms = await Promise.all(files.map((file) => isFilm(file, clock)));
  return {
    films: files.filter((_, i) => areFilms[i] === true),
    pictures: files.filter((_, i) => areFilms[i] !== true),
  };
}

async function isFilm(file: File, clock: Clock): Promise<boolean> {
  const isCalledFilm = file.type.startsWith('video/');
  const look = await lookInTime(file, clock);
  if (look === null || look === 'other') return isCalledFilm;
  return look === 'video';
}

/** Null when the bytes do not come. */
function lookInTime(file: File, clock: Clock): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = clock.setTimeout(() => resolve(null), LOOK_MS);
    file
      .slice(0, HEAD_BYTES)
      .arrayBuffer()
      .then(
        (bytes) => resolve(lookAtFile(new Uint8Array(bytes)).kind),
        () => resolve(null),
      )
      .finally(() => clock.clearTimeout(timer));
  });
}
