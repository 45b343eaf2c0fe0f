import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {build} from 'esbuild';
import {fromRoot} from '../files/paths.ts';
import {filesUnder} from './test-files.ts';

const END_TO_END = 'test/e2e/';
/** The end-to-end test that goes through the built app once: with whatever changed in the app. */
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
 * The test files that a change can reach. Which file imports which is read by the bundler; a command that a test runs counts as imported. The
 * end-to-end tests all reach all of the app: of those the ones of the same room run, one way through the app, and one letter that is read.
 * @param changed relative to the repository
 * @param tests the same
 */
export function reachedTests(
  changed: readonly string[],
  tests: readonly string[],
  importersOf: Importers,
): readonly string[] {
  if (changed.some((file) => REACHES_ALL.test(file))) return tests;
  const isOfTheApp = (file: string) => file.startsWith('src/');
  const byTheApp = importersAmong(changed.filter(isOfTheApp), importersOf);
  const byOthers = importersAmong(
    changed.filter((file) => !isOfTheApp(file)),
    importersOf,
  );
  const reached = new Set([
    ...[...byTheApp].filter((file) => !file.startsWith(END_TO_END)),
    ...byOthers,
  ]);
  const addTests = (folder: string) => {
    for (const test of tests) if (test.startsWith(folder)) reached.add(test);
  };
  for (const file of changed) {
    if (file.startsWith('scripts/harness/')) addTests(`${END_TO_END}commands/`);
    const app = OF_THE_APP.exec(file);
    if (app === null) continue;
    reached.add(WAY_THROUGH);
    if (READS_LETTERS.test(file)) reached.add(LETTER_READ);
    const room = ROOM_OF[app[1] ?? ''] ?? app[1];
    // Those of the live picture take minutes; a letter that is read stands for them.
    if (room !== 'live') addTests(`${END_TO_END}${room}/`);
  }
  return tests.filter((test) => reached.has(test));
}

/** Files, and whatever imports them over others. */
function importersAmong(files: readonly string[], importersOf: Importers): ReadonlySet<string> {
  const found = new Set(files);
  for (const file of found) for (const one of importersOf.get(file) ?? []) found.add(one);
  return found;
}

/** The files that import each file, or name it. */
export type Importers = ReadonlyMap<string, ReadonlySet<string>>;

/** Files that others name instead of importing them. */
const NAMED_FOLDER = 'scripts/commands';
const NAMES = /(?:runScript|commandLine|fromRoot)\(([^)]*)/g;

/** Who imports what, from the tests on; paths relative to the repository. */
export async function readImporters(tests: readonly string[]): Promise<Importers> {
  const named = await filesUnder(NAMED_FOLDER);
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
  for (const [input, {imports}] of Object.entries(metafile.inputs)) {
    const file = plainPath(input);
    for (const {path: imported} of imports) note(plainPath(imported), file);
    const text = await readFile(fromRoot(file), 'utf8');
    const names = [...text.matchAll(NAMES)].flatMap(
      ([, list = '']) => list.match(/[a-z][\w-]+/g) ?? [],
    );
    for (const one of named) if (names.includes(path.posix.basename(one, '.ts'))) note(one, file);
  }
  return importers;
}

/** Where one file is imported both with attributes and without, the bundler tells them apart by what it adds to the path. */
function plainPath(input: string): string {
  return input.replace(/ with \{.*\}$/, '');
}
