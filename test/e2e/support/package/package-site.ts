import {cp, mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after} from 'node:test';
import {buildPackage} from '../../../../scripts/build/package/build-package.ts';
import {fromRoot, packageFolder} from '../../../../scripts/support/files/paths.ts';
import {install, pack, run} from './pack.ts';

/** The package, and pages that use it. */
export interface PackageSite {
  /** The package as it was built. */
  readonly folder: string;
  readonly tarball: string;
  /** A folder to serve, with the pages `plain/`, `react/`, `vue/` and `svelte/`. */
  readonly root: string;
}

/** Those that Vite builds. */
export const BUILT_PAGES = ['react', 'vue', 'svelte'] as const;

const examples = fromRoot('test', 'e2e', 'package', 'examples');
const vite = path.join(packageFolder('vite'), 'bin', 'vite.js');

let made: Promise<PackageSite> | null = null;
let workshop: string | null = null;

// Of the whole process, which may have several files that use it.
after(async () => {
  if (workshop !== null) await rm(workshop, {recursive: true, force: true});
});

export function packageSite(): Promise<PackageSite> {
  return (made ??= make());
}

async function make(): Promise<PackageSite> {
  workshop = await mkdtemp(path.join(tmpdir(), 'fingerspell-package-'));
  const at = (...parts: readonly string[]) => path.join(workshop ?? '', ...parts);
  const {folder} = await buildPackage(at('package'));
  const tarball = await pack(folder, at('packed'));
  for (const name of BUILT_PAGES) {
    await buildPage(at(name), name, tarball);
    await cp(at(name, 'dist'), at('site', name), {recursive: true});
  }
  await cp(path.join(examples, 'plain'), at('site', 'plain'), {recursive: true});
  await cp(folder, at('site', 'plain', 'fingerspell-input'), {recursive: true});
  await copyAssets(folder, at('site', 'plain', 'fingerspell'));
  return {folder, tarball, root: at('site')};
}

/** What its own `npm install` and `npm run build` do. */
async function buildPage(project: string, name: string, tarball: string): Promise<void> {
  await cp(path.join(examples, name), project, {recursive: true});
  await install(project, tarball, await packagesOf(project));
  const installed = path.join(project, 'node_modules', 'fingerspell-input');
  await copyAssets(installed, path.join(project, 'public', 'fingerspell'));
  await run(project, process.execPath, vite, 'build', '--logLevel', 'warn');
}

/** By the package's own command. */
async function copyAssets(folder: string, target: string): Promise<void> {
  const command = path.join(folder, 'bin', 'fingerspell-input.js');
  await run(folder, process.execPath, command, 'copy-assets', target);
}

async function packagesOf(project: string): Promise<readonly string[]> {
  const text = await readFile(path.join(project, 'package.json'), 'utf8');
  const {dependencies, devDependencies} = JSON.parse(text) as Record<string, object>;
  return Object.keys({...dependencies, ...devDependencies}).filter(
    (name) => name !== 'fingerspell-input',
  );
}
