import {stat} from 'node:fs/promises';
import path from 'node:path';
import {
  alphabetFolder,
  alphabetNamed,
  networkFolderOf,
  USUAL_ALPHABET,
} from '../support/alphabet/alphabet-folder.ts';
import {CommandError} from '../support/command-line/command-line.ts';
import {fromRoot} from '../support/files/paths.ts';
import {replaceFolder, writeFiles} from '../support/files/replace-folder.ts';
import {collectAssets, uniqueFiles, type OutputFile} from './app-assets.ts';
import {bundleApp, bundleSeveral} from './bundles.ts';
import {hostingHeaders} from './hosting-headers.ts';
import {collectNotices, renderLicenses} from './notices.ts';
import {fillPage} from './page.ts';
import {injectPrecacheManifest} from './precache-manifest.ts';
import {requireOwnNetwork} from './require-own-network.ts';
import {budgets, checkSizes, type Measured} from './size-budgets.ts';
import {collectStatic} from './static-files.ts';

export interface BuildAppOptions {
  /** Absolute, or relative to the repository; replaced whole. */
  readonly outDir?: string;
  readonly minify?: boolean;
  /** Folders of the alphabets it reads, the first one first; the one that this command is of by default. */
  readonly alphabets?: readonly string[];
}

export interface BuiltApp {
  /** Absolute. */
  readonly folder: string;
  readonly fileCount: number;
  readonly bytes: number;
  readonly sizes: readonly Measured[];
}

/**
 * Builds the app into a folder that any static host can serve, at any path. The same sources give the same bytes.
 *
 * @throws CommandError when the trained network or a package is missing, or a size budget is passed; esbuild's error when the sources do not compile.
 *   The output folder is then as it was.
 */
export async function buildApp(options: BuildAppOptions = {}): Promise<BuiltApp> {
  const folder = path.resolve(fromRoot(), options.outDir ?? 'dist');
  const minify = options.minify ?? true;
  const alphabets = options.alphabets ?? [alphabetFolder()];
  requireDifferent(alphabets);
  const [apps, statics] = await Promise.all([
    Promise.all(
      alphabets.map(async (alphabet) => {
        const assets = await collectAssets(networkFolderOf(alphabet), alphabet);
        await requireOwnNetwork(alphabet);
        return {alphabet, ...assets};
      }),
    ),
    collectStatic(minify, alphabets),
  ]);
  const [assets] = apps;
  if (assets === undefined) throw new CommandError('--alphabet names one alphabet or more');
  const bundles =
    apps.length === 1 ? await bundleApp(assets, minify) : await bundleSeveral(apps, minify);
  const page = fillPage(statics.page, {
    script: bundles.pageScript,
    startScript: bundles.startScript,
    preloads: bundles.pageImports,
    styles: bundles.pageStyles,
    linkedStyles: statics.styles,
  });
  const licenses = renderLicenses(await collectNotices(bundles.inputs));
  const files: readonly OutputFile[] = [
    ...uniqueFiles(apps.flatMap((app) => app.files)),
    ...statics.files,
    ...bundles.files,
    {path: 'index.html', bytes: Buffer.from(page)},
    {path: 'licenses.txt', bytes: Buffer.from(licenses)},
    {path: '_headers', bytes: Buffer.from(hostingHeaders())},
  ];
  const isAmerican = alphabets.every((one) => one === alphabetNamed(USUAL_ALPHABET));
  const sizes = await checkSizes(budgets(bundles, assets.assets, isAmerican), files);
  await replaceFolder(folder, async (draft) => {
    await writeFiles(draft, files);
    await injectPrecacheManifest(draft);
  });
  return {folder, fileCount: files.length, bytes: await totalBytes(folder, files), sizes};
}

/** Scripts and what is kept on the device are told apart by the alphabet's name, which is its folder's. */
function requireDifferent(alphabets: readonly string[]): void {
  const names = alphabets.map((folder) => path.basename(folder));
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new CommandError(`--alphabet names "${twice}" twice`);
}

/** As they lie there. */
async function totalBytes(folder: string, files: readonly OutputFile[]): Promise<number> {
  const stats = await Promise.all(files.map((file) => stat(path.join(folder, file.path))));
  return stats.reduce((sum, {size}) => sum + size, 0);
}
