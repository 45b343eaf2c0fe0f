import {createHash} from 'node:crypto';
import {readdir, readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {readIfPresent, writeWhole} from '../support/files/files.ts';
import {
  alphabetFolder,
  alphabetNamed,
  USUAL_ALPHABET,
  workFolder,
} from '../support/alphabet/alphabet-folder.ts';
import {fromRoot} from '../support/files/paths.ts';

/** Everything that decides what the built app is, besides the alphabet, which may lie elsewhere. */
const sources = [
  'src',
  'static',
  'scripts/build',
  'scripts/support',
  'manifest.webmanifest',
  'package-lock.json',
];

/**
 * The absolute path of a built app made from the sources as they are now; builds into dist/ only when it must. The build that
 * FINGERSPELL_DIST names is taken as it is: `npm test` makes one for all its end-to-end tests.
 *
 * @throws what `buildApp` throws
 */
export async function currentBuild(): Promise<string> {
  const given = process.env.FINGERSPELL_DIST;
  if (given !== undefined) return given;
  // Those of other alphabets must not take the place of the app.
  const folder =
    alphabetFolder() === alphabetNamed(USUAL_ALPHABET) ? fromRoot('dist') : workFolder('dist');
  const stampFile = workFolder('build-stamp');
  const fingerprint = await sourceFingerprint();
  const stamp = await readIfPresent(stampFile);
  if (stamp?.toString() === fingerprint && (await exists(path.join(folder, 'service-worker.js')))) {
    return folder;
  }
  // Loaded only now: Workbox and what else builds takes longer to load than what most commands need it for.
  const {buildApp} = await import('./build-app.ts');
  await buildApp({outDir: folder});
  await writeWhole(stampFile, fingerprint);
  return folder;
}

async function sourceFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of [...sources.map((name) => fromRoot(name)), alphabetFolder()]) {
    for (const file of await filesUnder(source)) {
      hash.update(`${path.relative(fromRoot(), file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesUnder(place: string): Promise<readonly string[]> {
  const stats = await stat(place);
  if (stats.isFile()) return [place];
  const entries = await readdir(place, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
