import {cp, mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after} from 'node:test';
import {buildPackage} from '../../../../scripts/build/package/build-package.ts';
import {fromRoot, packageFolder} from '../../../../scripts/support/files/paths.ts';
import {install, pack, run} from './pack.ts';

/** The package as it was built, and as it is published. */
export interface PackedPackage {
  readonly folder: string;
  readonly tarball: string;
}

/** Pages that use the package, each a folder of `test/e2e/package/examples`: the first as it is, the others built by Vite. */
export const PAGES = ['plain', 'react', 'vue', 'svelte'] as const;
export type PageName = (typeof PAGES)[number];

const examples = fromRoot('test', 'e2e', 'package', 'examples');
const vite = path.join(packageFolder('vite'), 'bin', 'vite.js');

let workshop: Promise<string> | null = null;
let packed: Promise<PackedPackage> | null = null;

// Of the whole process, which may have several files that use it.
after(async () => {
  if (workshop !== null) await rm(await workshop, {recursive: true, force: true});
});

/** Builds and packs the package once. */
export function packedPackage(): Promise<PackedPackage> {
  return (packed ??= (async () => {
    const {folder} = await buildPackage(await inWorkshop('package'));
    return {folder, tarball: await pack(folder, await inWorkshop('packed'))};
  })());
}

/** @returns a folder to serve, with a folder for each of these pages */
export async function packageSite(pages: readonly PageName[]): Promise<string> {
  for (const page of pages) {
    const project = await inWorkshop(page);
    const built = await makePage(project, page);
    await cp(built, await inWorkshop('site', page), {recursive: true});
  }
  return inWorkshop('site');
}

/** What `npm install` and `npm run build` would do. @returns the folder to publish */
async function makePage(project: string, page: PageName): Promise<string> {
  const {tarball} = await packedPackage();
  const isPlain = page === 'plain';
  await cp(path.join(examples, page), project, {recursive: true});
  await install(project, tarball, isPlain ? [] : await packagesOf(project));
  const installed = path.join(project, 'node_modules', 'fingerspell-input');
  const assets = path.join(project, ...(isPlain ? [] : ['public']), 'fingerspell');
  const command = path.join(installed, 'bin', 'fingerspell-input.js');
  await run(project, process.execPath, command, 'copy-assets', assets);
  if (isPlain) {
    await cp(installed, path.join(project, 'fingerspell-input'), {recursive: true});
    return project;
  }
  await run(project, process.execPath, vite, 'build', '--logLevel', 'warn');
  return path.join(project, 'dist');
}

async function packagesOf(project: string): Promise<readonly string[]> {
  const text = await readFile(path.join(project, 'package.json'), 'utf8');
  const {dependencies, devDependencies} = JSON.parse(text) as Record<string, object>;
  return Object.keys({...dependencies, ...devDependencies}).filter(
    (name) => name !== 'fingerspell-input',
  );
}

async function inWorkshop(...parts: readonly string[]): Promise<string> {
  workshop ??= mkdtemp(path.join(tmpdir(), 'fingerspell-package-'));
  return path.join(await workshop, ...parts);
}
