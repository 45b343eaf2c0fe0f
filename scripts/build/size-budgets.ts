import {promisify} from 'node:util';
import {brotliCompress, constants} from 'node:zlib';
import type {Asset, RecognizerAssets} from '../../src/contracts/recognizer-protocol.ts';
import {CommandError} from '../support/command-line/command-line.ts';
import type {OutputFile} from './app-assets.ts';
import type {AppBundles} from './bundles.ts';

export interface Budget {
  readonly name: string;
  /** With brotli. */
  readonly limitBytes: number;
  /** Names of the built files that count. */
  readonly files: readonly string[];
}

export interface Measured {
  readonly name: string;
  readonly limitBytes: number;
  readonly bytes: number;
}

/** What stands between the address and the first screen. */
const SHELL_LIMIT_BYTES = 60_000;
/** What the strokes of other alphabets than the American may add to it: nobody knows before how much they draw in the air. */
const OTHER_STROKES_BYTES = 10_000;
/** What stands between the address and the first letter that is read. */
const FIRST_LETTER_LIMIT_BYTES = 9_500_000;
/** As a host does that compresses once. Large files take it a quarter of a minute, so they get less and count for a little more. */
const BROTLI_QUALITY = 11;
const LARGE_BYTES = 1_000_000;
const LARGE_QUALITY = 5;

export function budgets(
  bundles: Pick<
    AppBundles,
    'pageScript' | 'pageImports' | 'startScript' | 'workerScript' | 'pageStyles'
  >,
  assets: RecognizerAssets,
  isAmerican: boolean,
): readonly Budget[] {
  const {pageScript, pageImports, startScript, workerScript, pageStyles} = bundles;
  const shell = [startScript, pageScript, ...pageImports];
  const styles = pageStyles === null ? [] : [pageStyles];
  const loaded = Object.values<Asset>({...assets}).map(({url}) => url.slice('./'.length));
  const limitBytes = SHELL_LIMIT_BYTES + (isAmerican ? 0 : OTHER_STROKES_BYTES);
  return [
    {name: 'Shell script', limitBytes, files: shell},
    {
      name: 'First letter',
      limitBytes: FIRST_LETTER_LIMIT_BYTES,
      files: ['index.html', ...styles, ...shell, workerScript, ...loaded],
    },
  ];
}

/**
 * Measures what each budget counts.
 * @throws CommandError when one is passed
 */
export async function checkSizes(
  all: readonly Budget[],
  files: readonly OutputFile[],
): Promise<readonly Measured[]> {
  const compressed = new Map<string, Promise<number>>();
  const sizeOf = (name: string): Promise<number> => {
    const known = compressed.get(name) ?? compressedBytes(name, files);
    compressed.set(name, known);
    return known;
  };
  return Promise.all(
    all.map(async ({name, limitBytes, files: counted}) => {
      const sizes = await Promise.all(counted.map(sizeOf));
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      if (bytes > limitBytes) throw new CommandError(tooLarge(name, bytes, limitBytes));
      return {name, limitBytes, bytes};
    }),
  );
}

async function compressedBytes(name: string, files: readonly OutputFile[]): Promise<number> {
  const file = files.find(({path}) => path === name);
  if (file === undefined) throw new Error(`The build has no file ${name}.`);
  const quality = file.bytes.length > LARGE_BYTES ? LARGE_QUALITY : BROTLI_QUALITY;
  const params = {[constants.BROTLI_PARAM_QUALITY]: quality};
  return (await promisify(brotliCompress)(file.bytes, {params})).length;
}

function tooLarge(name: string, bytes: number, limitBytes: number): string {
  return `${name} takes ${bytes} bytes with brotli, over its budget of ${limitBytes}: load later what can wait.`;
}
