import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Plugin} from 'esbuild';
import {rootFolder} from '../support/files/paths.ts';
import type {AppAssets, OutputFile} from './app-assets.ts';
import {bundle, entryOutput, importsOf, inputsOf, outputFile} from './bundle.ts';

export interface AppBundles {
  readonly files: readonly OutputFile[];
  /** Name of the page's script in the output folder. */
  readonly pageScript: string;
  /** Name of the small script that runs before the page's first paint. */
  readonly startScript: string;
  /** Names of the scripts without which the page's script does not start, besides itself. */
  readonly pageImports: readonly string[];
  /** Name of the recogniser's script. */
  readonly workerScript: string;
  /** Name of the page's style sheet, when its script imports any. */
  readonly pageStyles: string | null;
  /** Every source file that went into the bundles, relative to the repository, with forward slashes. */
  readonly inputs: readonly string[];
}

const pageEntry = 'src/main.ts';
const startEntry = 'src/start-look.ts';
export const workerEntry = 'src/recognizer/recognizer-worker.ts';
const serviceWorkerEntry = 'src/service-worker/service-worker.ts';

/**
 * mediabunny has a module for Node, which its package tells bundlers to leave out. esbuild puts CommonJS in its place, which would make each of the
 * app's files start what `define` brings in by a call.
 */
const WITHOUT_NODE: Plugin = {
  name: 'without-node',
  setup(bundling) {
    bundling.onResolve({filter: /^\.\/node\.js$/}, ({importer}) =>
      /[\\/]mediabunny[\\/]/.test(importer) ? {path: 'node', namespace: 'nothing'} : undefined,
    );
    bundling.onLoad({filter: /.*/, namespace: 'nothing'}, () => ({contents: 'export {}'}));
  },
};

/** Bundles the page and both workers, the service worker still without its list of files; writes nothing. */
export async function bundleApp(
  {assets, wordList}: Pick<AppAssets, 'assets' | 'wordList'>,
  minify: boolean,
): Promise<AppBundles> {
  const [start, worker, serviceWorker] = await Promise.all([
    bundle([startEntry], {minify, format: 'iife'}),
    bundle([workerEntry], {minify, format: 'esm', splitting: true}),
    bundle([serviceWorkerEntry], {minify, format: 'iife', entryNames: '[name]'}),
  ]);
  // The page carries the worker's name, so the worker comes first.
  const page = await bundle([pageEntry], {
    minify,
    format: 'esm',
    splitting: true,
    plugins: [WITHOUT_NODE],
    define: {
      BUILT_RECOGNIZER_ASSETS: JSON.stringify(assets),
      BUILT_VERSION: JSON.stringify(await packageVersion()),
      BUILT_WORD_LIST: JSON.stringify(wordList),
      BUILT_RECOGNIZER_WORKER: JSON.stringify(`./${entryOutput(worker, workerEntry).script}`),
    },
  });
  const bundles = [start, worker, serviceWorker, page];
  const {script, styles} = entryOutput(page, pageEntry);
  return {
    files: bundles.flatMap(({outputs}) => outputs.map(outputFile)),
    pageScript: script,
    pageImports: importsOf(page, script),
    workerScript: entryOutput(worker, workerEntry).script,
    startScript: entryOutput(start, startEntry).script,
    pageStyles: styles,
    inputs: inputsOf(bundles),
  };
}

export async function packageVersion(): Promise<string> {
  const text = await readFile(path.join(rootFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as {readonly version: string}).version;
}
