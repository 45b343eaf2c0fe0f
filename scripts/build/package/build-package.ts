import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Plugin} from 'esbuild';
import type {Asset, RecognizerAssets} from '../../../src/contracts/recognizer-protocol.ts';
import {ASSET_LIST, type ListedAsset} from '../../package/asset-list.ts';
import {sha256} from '../../support/files/files.ts';
import {fromRoot} from '../../support/files/paths.ts';
import {replaceFolder, writeFiles} from '../../support/files/replace-folder.ts';
import {collectRecognizerFiles, type OutputFile} from '../app-assets.ts';
import {bundle, entryOutput, importsOf, inputsOf, outputFile, type Bundle} from '../bundle.ts';
import {packageVersion, workerEntry} from '../bundles.ts';
import {collectNotices, COPIED_TO_READ, renderLicenses} from '../notices.ts';
import {checkSizes, type Measured} from '../size-budgets.ts';
import {customElementsManifest} from './custom-elements.ts';
import {makeDeclarations} from './declarations.ts';
import {elementDescription} from './element-description.ts';
import {fillReadme} from './fill-readme.ts';
import {LIT_WITHOUT_BROWSER} from './lit-without-browser.ts';
import {onlyUsedTexts} from './only-used-texts.ts';
import {packageManifest} from './package-manifest.ts';

export interface BuiltPackage {
  /** Absolute. */
  readonly folder: string;
  readonly fileCount: number;
  readonly bytes: number;
  readonly sizes: readonly Measured[];
}

const inputEntry = 'src/input-element/define-input.ts';
const readerEntry = 'src/input-element/reader/fingerspell-reader.ts';
const commandEntry = 'scripts/package/fingerspell-input.ts';

/** What a page loads before anybody taps. */
const BEFORE_TAP_LIMIT_BYTES = 25_000;

/**
 * Builds the package into a folder that is ready for `npm pack`. The same sources give the same bytes.
 * @param outDir absolute, or relative to the repository; replaced whole
 * @throws what `buildApp` throws
 */
export async function buildPackage(
  outDir = path.join('packages', 'fingerspell-input'),
): Promise<BuiltPackage> {
  const folder = path.resolve(fromRoot(), outDir);
  const recognizer = await collectRecognizerFiles();
  // One file, which the page checks whole.
  const worker = await bundle([workerEntry], {minify: true, format: 'esm'});
  const workerFiles = worker.outputs.map(outputFile);
  const assetFiles = [...recognizer.files.map(inOneFolder), ...workerFiles];
  const define = {
    BUILT_RECOGNIZER_ASSETS: JSON.stringify(withoutFolder(recognizer.assets)),
    BUILT_RECOGNIZER_WORKER: JSON.stringify(`./${entryOutput(worker, workerEntry).script}`),
    BUILT_RECOGNIZER_WORKER_SHA256: JSON.stringify(workerFiles.map(listed)[0]?.sha256),
  };
  // The first time only to learn what the package is made of.
  const sources = await readSources(await bundlePage(define, []));
  const page = await bundlePage(define, [onlyUsedTexts(sources)]);
  const command = await bundle([{in: commandEntry, out: 'bin/fingerspell-input'}], {
    ...{format: 'esm', entryNames: '[dir]/[name]', external: ['node:*']},
    banner: {js: '#!/usr/bin/env node'},
  });
  const {script} = entryOutput(page, inputEntry);
  const scripts = [page, command].flatMap(({outputs}) => outputs.map(outputFile));
  const notices = await collectNotices(inputsOf([page, worker]), COPIED_TO_READ);
  const files: readonly OutputFile[] = [
    ...scripts,
    ...assetFiles.map((file) => ({...file, path: `assets/${file.path}`})),
    toFile(ASSET_LIST, toJson(assetFiles.map(listed))),
    toFile('package.json', toJson(packageManifest(await packageVersion()))),
    toFile('custom-elements.json', toJson(customElementsManifest(elementDescription))),
    toFile(
      'README.md',
      fillReadme(await readText('src', 'input-element', 'README.md'), elementDescription),
    ),
    toFile('LICENSE', await readText('LICENSE')),
    toFile('THIRD_PARTY_NOTICES', renderLicenses(notices)),
    ...Object.entries(await makeDeclarations()).map(([name, text]) => toFile(name, text)),
  ];
  const beforeTap = [script, ...importsOf(page, script)];
  const spanish = entryOutput(page, 'src/locales/es.ts').script;
  const sizes = await checkSizes(
    [
      {name: 'Before the first tap', limitBytes: BEFORE_TAP_LIMIT_BYTES, files: beforeTap},
      {name: 'In Spanish', limitBytes: BEFORE_TAP_LIMIT_BYTES, files: [...beforeTap, spanish]},
    ],
    scripts,
  );
  await replaceFolder(folder, (draft) => writeFiles(draft, files));
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return {folder, fileCount: files.length, bytes, sizes};
}

/** The element and the reader, which share what both need. */
function bundlePage(
  define: Readonly<Record<string, string>>,
  plugins: readonly Plugin[],
): Promise<Bundle> {
  const entries = [
    {in: inputEntry, out: 'fingerspell-input'},
    {in: readerEntry, out: 'reader'},
  ];
  return bundle(entries, {
    ...{minify: true, format: 'esm', splitting: true, entryNames: '[name]', define},
    ...LIT_WITHOUT_BROWSER,
    plugins: [...LIT_WITHOUT_BROWSER.plugins, ...plugins],
  });
}

/** Of the repository's own files, without the translations. */
async function readSources(page: Bundle): Promise<readonly string[]> {
  const own = inputsOf([page]).filter((input) => /^src\/(?!locales\/)/.test(input));
  return Promise.all(own.map((input) => readText(input)));
}

/** A page has one folder for them, without another inside. */
function inOneFolder({path: place, bytes}: OutputFile): OutputFile {
  return {path: path.posix.basename(place), bytes};
}

function withoutFolder(assets: RecognizerAssets): Readonly<Record<string, Asset>> {
  return Object.fromEntries(
    Object.entries<Asset>({...assets}).map(([name, asset]) => [
      name,
      {...asset, url: `./${path.posix.basename(asset.url)}`},
    ]),
  );
}

function listed({path: name, bytes}: OutputFile): ListedAsset {
  return {name, bytes: bytes.length, sha256: sha256(bytes)};
}

function toFile(name: string, text: string): OutputFile {
  return {path: name, bytes: Buffer.from(text)};
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function readText(...place: readonly string[]): Promise<string> {
  return readFile(fromRoot(...place), 'utf8');
}
