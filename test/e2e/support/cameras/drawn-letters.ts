import {fromRoot} from '../../../../scripts/support/files/paths.ts';

/** The picture of the drawn hand making a letter: on every machine that has this repository. */
export function drawingOf(letter: string): string {
  return fromRoot('static', 'alphabet', `${letter}.webp`);
}
