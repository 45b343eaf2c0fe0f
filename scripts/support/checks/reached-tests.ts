import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {build} from 'esbuild';
import {fromRoot} from '../files/paths.ts';
import {filesUnder} from './test-files.ts';

/** End-to-end tests that go through the built app once: with whatever changed in the app. */
const WAY_THROUGH = 'test/e2e/shell/visit.test.ts';
/** A real letter is read: with whatever decides about letters. */
const LETTER_READ = 'test/e2e/live/on-page.test.ts';
const READS_LETTERS =
  /^src\/(?:recognizer|(?:core|app)\/(?:camera|hand|letters|live|scores|strokes))\//;
/** Files of the app: its layer, or its layer and room, which is the folder of its end-to-end tests. */
const OF_THE_APP = /^(?:src\/(?:(?:app|components|core)\/)?([^/]+)\/|static\/|scripts\/build\/)/;
/** Whose end-to-end tests are in another folder than one of their own name. */
const ROOM_OF: Readonly<Record<string, string>> = {
  'service-worker': 'offline',
  bytes: 'offline',
  learn: 'signing-hand',
  words: 'text',
};
/** What decides about everything: packages, settings of tools, how tests are run. */
const REACHES_ALL =
  /^(?:package(?:-lock)?\.json|tsconfig\.json|\.config\/|\.ci\/|scripts\/run\.mjs|scripts\/support\/checks\/)/;

/**
 * The test files that a change can reach. Which file imports which is read by the bundler; a file that is only named (a command that
 * a test runs, an entry of a harness) counts as imported. The end-to-end tests all reach all of the app: of those the ones of the
 * same room run, with one way through the app, and one letter that is read.
 * @param changed relative to the repository
 * @param tests the same
 */
export function reachedTests(
  changed: readonly string[],
  tests: readonly string[],
  importersOf: Importers,
): readonly string[] {
  if (changed.some((file) => REACHES_ALL.test(file))) return tests;
  const reached = new Set(changed);
  for (const file of reached)
    for (const importer of importersOf.get(file) ?? []) reached.add(importer);
  for (const file of changed) {
    const app = OF_THE_APP.exec(file);
    if (app === null) continue;
    reached.add(WAY_THROUGH);
    if (READS_LETTERS.test(file)) reached.add(LETTER_READ);
    const room = ROOM_OF[app[1] ?? ''] ?? app[1];
    if (room === 'live') continue;
    for (const test of tests) if (test.startsWith(`test/e2e/${room}/`)) reached.add(test);
  }
  return tests.filter((test) => reached.has(test));
}

/** The files that import each file, or name it. */
export type Importers = ReadonlyMap<string, ReadonlySet<string>>;

/** Files that others name instead of importing them: commands, and what runs inside a harness. */
const NAMED_FOLDERS = ['scripts/commands', 'scripts/harness'];
const NAMES = /(?:runScript\(|fromRoot\(|entries: \[)([^)\]]*)/g;

/** Who imports what, from the tests on; paths relative to the repository. */
export async function readImporters(tests: readonly string[]): Promise<Importers> {
  const named = (await Promise.all(NAMED_FOLDERS.map((folder) => filesUnder(folder)))).flat();
  const {metafile} = await build({
    absWorkingDir: fromRoot(),
    entryPoints: [...tests, ...named],
    outdir: '.',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  const importers = new Map<string, Set<string>>();
  const note = (imported: string, file: string) =>
    importers.set(imported, (importers.get(imported) ?? new Set()).add(file));
  for (const [file, {imports}] of Object.entries(metafile.inputs)) {
    for (const {path: imported} of imports) note(imported, file);
    const text = await readFile(fromRoot(file), 'utf8');
    const names = [...text.matchAll(NAMES)].flatMap(
      ([, list = '']) => list.match(/[a-z][\w-]+/g) ?? [],
    );
    for (const one of named) if (names.includes(path.posix.basename(one, '.ts'))) note(one, file);
  }
  return importers;
}
