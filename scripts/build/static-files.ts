import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {transform} from 'esbuild';
import {alphabetFolder} from '../support/alphabet/alphabet-folder.ts';
import {CommandError} from '../support/command-line/command-line.ts';
import {isErrno, readIfPresent, sha256} from '../support/files/files.ts';
import {fromRoot} from '../support/files/paths.ts';
import type {OutputFile} from './app-assets.ts';
import {ofAlphabets} from './of-alphabets.ts';

export interface StaticFiles {
  /** The text of static/index.html, not yet filled. */
  readonly page: string;
  /** Everything else but networks, alphabets, and what is not for these alphabets. */
  readonly files: readonly OutputFile[];
  /** Style sheets by the name the page uses → the name with a hash. */
  readonly styles: Readonly<Record<string, string>>;
}

/** Networks have their own place, and what is said of alphabets is in the scripts. */
const IN_BUNDLES = /^(?:models|alphabets)\//;
/** Lies at the top of the repository, where tools look for it. */
const MANIFEST = 'manifest.webmanifest';

/**
 * Reads static/ and the manifest for the build.
 *
 * @param alphabets folders of those of the app; the one that this command is of by default
 * @throws CommandError when static/index.html is missing.
 */
export async function collectStatic(
  minify: boolean,
  alphabets: readonly string[] = [alphabetFolder()],
): Promise<StaticFiles> {
  const own = ofAlphabets(alphabets);
  const manifest = Buffer.from(own.manifest(await readFile(fromRoot(MANIFEST), 'utf8')));
  const sources = [
    ...(await readAll(fromRoot('static'))),
    {path: MANIFEST, bytes: manifest},
    ...(await manifestScreenshots(manifest.toString('utf8'))),
  ];
  const page = sources.find((file) => file.path === 'index.html');
  if (page === undefined) throw new CommandError('static/index.html is missing.');
  const rest = sources.filter(
    (file) => file !== page && !IN_BUNDLES.test(file.path) && own.keeps(file.path),
  );
  const styles: Record<string, string> = {};
  const files = await Promise.all(
    rest.map(async (file) => {
      if (!file.path.endsWith('.css')) return file;
      const built = await hashedStyles(file, minify);
      styles[file.path] = built.path;
      return built;
    }),
  );
  return {page: own.page(Buffer.from(page.bytes).toString('utf8')), files, styles};
}

/** They lie with the documents, which show them too. One that is still to be made is left out: the app itself does without. */
async function manifestScreenshots(manifest: string): Promise<readonly OutputFile[]> {
  const {screenshots = []} = JSON.parse(manifest) as {screenshots?: readonly {src: string}[]};
  const found = await Promise.all(
    screenshots.map(async ({src}) => {
      const bytes = await readIfPresent(fromRoot('docs', ...src.split('/')));
      return bytes === null ? [] : [{path: src, bytes}];
    }),
  );
  return found.flat();
}

async function hashedStyles(file: OutputFile, minify: boolean): Promise<OutputFile> {
  const text = Buffer.from(file.bytes).toString('utf8');
  const {code} = await transform(text, {loader: 'css', minify});
  const stem = file.path.slice(0, -'.css'.length);
  return {path: `${stem}-${sha256(code).slice(0, 8).toUpperCase()}.css`, bytes: Buffer.from(code)};
}

async function readAll(folder: string): Promise<readonly OutputFile[]> {
  const entries = await listFiles(folder);
  return Promise.all(
    entries.map(async (file) => ({
      path: path.relative(folder, file).replaceAll(path.sep, '/'),
      bytes: await readFile(file),
    })),
  );
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, {withFileTypes: true, recursive: true});
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}
