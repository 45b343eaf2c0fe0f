import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Plugin} from 'esbuild';
import type {AlphabetName} from '../../src/contracts/alphabet.ts';
import type {BuiltAlphabet} from '../../src/contracts/built-alphabet.ts';
import {readAlphabet} from '../support/alphabet/read-alphabet.ts';
import {rootFolder} from '../support/files/paths.ts';
import {alphabetFiles} from './alphabet-files.ts';
import {defineAlphabet} from './define-alphabet.ts';
import {uniqueFiles, type AppAssets, type OutputFile} from './app-assets.ts';
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
const choiceEntry = 'src/open-alphabet.ts';
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

/** Templates and styles without what only makes them readable, which nobody sees: comments that have their lines for themselves, and the blanks that lines begin with. */
const WITHOUT_LAYOUT: Plugin = {
  name: 'without-layout',
  setup(bundling) {
    bundling.onLoad({filter: /[\\/]src[\\/]components[\\/].*\.ts$/}, async ({path: file}) => ({
      contents: (await readFile(file, 'utf8'))
        .replaceAll(/\n\s+\/\*[^*]*\*\/(?=\n)/g, '')
        .replaceAll(/\n\s+/g, '\n'),
      loader: 'ts',
    }));
  },
};

/** What is built of one alphabet. */
export interface AlphabetApp extends Pick<AppAssets, 'assets' | 'wordList'> {
  /** Its folder, absolute. */
  readonly alphabet: string;
}

/** Bundles the page and both workers, the service worker still without its list of files; writes nothing. */
export async function bundleApp(
  {assets, wordList, alphabet}: AlphabetApp,
  minify: boolean,
  choices: readonly AlphabetName[] = [],
): Promise<AppBundles> {
  const own = alphabetFiles(alphabet);
  const [start, worker, serviceWorker] = await Promise.all([
    bundle([startEntry], {minify, format: 'iife'}),
    bundle([workerEntry], {minify, format: 'esm', splitting: true, plugins: [own]}),
    bundle([serviceWorkerEntry], {minify, format: 'iife', entryNames: '[name]'}),
  ]);
  // The page carries the worker's name, so the worker comes first.
  const page = await bundle([pageEntry], {
    minify,
    format: 'esm',
    splitting: true,
    plugins: [WITHOUT_NODE, own, ...(minify ? [WITHOUT_LAYOUT] : [])],
    define: {
      BUILT_RECOGNIZER_ASSETS: JSON.stringify(assets),
      BUILT_VERSION: JSON.stringify(await packageVersion()),
      BUILT_WORD_LIST: JSON.stringify(wordList),
      ...defineAlphabet(alphabet),
      BUILT_ALPHABETS: JSON.stringify(choices),
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

/** One app of several alphabets: each has its own page script and worker, and a small script asks once and opens one. */
export async function bundleSeveral(
  apps: readonly AlphabetApp[],
  minify: boolean,
): Promise<AppBundles> {
  const names = apps.map(({alphabet}): AlphabetName => {
    const {id, name, language} = readAlphabet(alphabet);
    return {id, name, language};
  });
  const built = await Promise.all(apps.map((app) => bundleApp(app, minify, names)));
  const choices = names.map((name, i): BuiltAlphabet => ({
    ...name,
    script: `./${built[i]?.pageScript ?? ''}`,
  }));
  const choice = await bundle([choiceEntry], {
    minify,
    format: 'esm',
    splitting: true,
    define: {BUILT_ALPHABETS: JSON.stringify(choices)},
  });
  const {script} = entryOutput(choice, choiceEntry);
  const [first] = built;
  if (first === undefined) throw new Error('an app is of one alphabet or more');
  const files = [...built.flatMap((one) => one.files), ...choice.outputs.map(outputFile)];
  return {
    ...first,
    files: uniqueFiles(files),
    pageScript: script,
    pageImports: importsOf(choice, script),
    inputs: [...new Set([...built.flatMap(({inputs}) => inputs), ...inputsOf([choice])])].sort(),
  };
}

export async function packageVersion(): Promise<string> {
  const text = await readFile(path.join(rootFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as {readonly version: string}).version;
}
