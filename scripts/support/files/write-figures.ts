import {saveWhole} from './save-whole.ts';

/**
 * What a command found, for other programs: the answer to its `--json FILE`.
 * @param file nothing is written where it is left out
 * @throws SaveError
 */
export function writeFigures(file: string | undefined, figures: unknown): void {
  if (file !== undefined) saveWhole([[file, `${JSON.stringify(figures, null, 2)}\n`]]);
}
