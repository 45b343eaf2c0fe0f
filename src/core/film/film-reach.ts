/** How far the pictures of a film reach that were seen so far. Milliseconds of the film. */
export interface FilmReach {
  /** Null before the first. */
  readonly atMs: number | null;
  /** When the last one ends. */
  readonly endMs: number;
  /** The longest that one was shown. */
  readonly longestMs: number;
}

export const NO_REACH: FilmReach = {atMs: null, endMs: 0, longestMs: 0};

/** Milliseconds that a film may last longer than its pictures: its sound may, and the last picture's length is not always told. */
const SPARE_MS = 1000;

/** @param lastsMs how long the picture is shown; 0 where the file does not tell */
export function extendReach(reach: FilmReach, atMs: number, lastsMs: number): FilmReach {
  return {
    atMs,
    endMs: Math.max(reach.endMs, atMs + lastsMs),
    longestMs: Math.max(reach.longestMs, lastsMs, atMs - (reach.atMs ?? atMs)),
  };
}

/** Whether the file must have been cut short, if the film lasts as long as it says. */
export function isCutOff({endMs, longestMs}: FilmReach, durationMs: number): boolean {
  return durationMs - endMs > Math.max(SPARE_MS, 2 * longestMs);
}
