import path from 'node:path';
import {build, type BuildOptions, type Metafile, type OutputFile as EsbuildFile} from 'esbuild';
import {rootFolder} from '../support/files/paths.ts';
import type {OutputFile} from './app-assets.ts';

export interface Bundle {
  readonly outputs: readonly EsbuildFile[];
  readonly metafile: Metafile;
}

/** Bundles for browsers and writes nothing; names and places are the same on every machine. */
export async function bundle(
  entryPoints: Exclude<BuildOptions['entryPoints'], undefined>,
  options: BuildOptions,
): Promise<Bundle> {
  const {outputFiles, metafile} = await build({
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: 'assets/[name].[hash]',
    platform: 'browser',
    ...options,
    define: {'process.env.NODE_ENV': '"production"', ...options.define},
    absWorkingDir: rootFolder,
    entryPoints,
    outdir: '.',
    bundle: true,
    write: false,
    metafile: true,
    loader: {'.glb': 'binary'},
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  return {outputs: outputFiles, metafile};
}

/** What an entry, named by its source, became. */
export function entryOutput(
  {metafile}: Bundle,
  entry: string,
): {readonly script: string; readonly styles: string | null} {
  const found = Object.entries(metafile.outputs).find(([, {entryPoint}]) => entryPoint === entry);
  if (found === undefined) throw new Error(`esbuild made no file for ${entry}.`);
  const [script, {cssBundle}] = found;
  return {script, styles: cssBundle ?? null};
}

/** What a script imports statically, and what that imports in turn, sorted. */
export function importsOf({metafile}: Bundle, script: string): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    for (const {path: file, kind} of metafile.outputs[name]?.imports ?? []) {
      if (kind !== 'import-statement' || found.has(file)) continue;
      found.add(file);
      visit(file);
    }
  };
  visit(script);
  return [...found].sort();
}

export function outputFile({path: file, contents}: EsbuildFile): OutputFile {
  return {path: path.relative(rootFolder, file).replaceAll(path.sep, '/'), bytes: contents};
}

/** Every source that went in, relative to the repository, with forward slashes. Sources that tree shaking left nothing of do not count. */
export function inputsOf(bundles: readonly Bundle[]): readonly string[] {
  const outputs = bundles.flatMap(({metafile}) => Object.values(metafile.outputs));
  const used = outputs.flatMap(({inputs}) =>
    Object.entries(inputs).flatMap(([input, {bytesInOutput}]) => (bytesInOutput > 0 ? input : [])),
  );
  // esbuild marks Node-only modules that it replaced with nothing.
  return [...new Set(used.filter((input) => !input.startsWith('(disabled):')))].sort();
}
