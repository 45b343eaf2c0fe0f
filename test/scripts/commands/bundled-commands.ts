import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {after} from 'node:test';
import {pathToFileURL} from 'node:url';
import {build, type Plugin} from 'esbuild';
import {filesUnder} from '../../../scripts/support/checks/test-files.ts';
import {fromRoot} from '../../../scripts/support/files/paths.ts';

/** Some code finds other files by its own address, which is another in a bundle. */
const ownAddresses: Plugin = {
  name: 'own-addresses',
  setup(bundle) {
    bundle.onLoad({filter: /\.ts$/}, async ({path: file}) => {
      const text = await readFile(file, 'utf8');
      const address = JSON.stringify(pathToFileURL(file).href);
      return {contents: text.replaceAll('import.meta.url', address), loader: 'ts'};
    });
  },
};

let folder: string | null = null;
let bundling: Promise<string> | null = null;

// Of the whole process: after the last test of its last file.
after(() => {
  if (folder !== null) rmSync(folder, {recursive: true});
});

/**
 * A folder with every command as JavaScript, made once a process. Tests start commands so often that loading a hundred TypeScript files
 * each time would be half of their work.
 */
export function bundledCommands(): Promise<string> {
  return (bundling ??= bundleCommands());
}

async function bundleCommands(): Promise<string> {
  mkdirSync(fromRoot('.cache'), {recursive: true});
  // In the repository, so that the packages are found from there.
  const outdir = mkdtempSync(fromRoot('.cache', 'commands-'));
  folder = outdir;
  await build({
    absWorkingDir: fromRoot(),
    entryPoints: [...(await filesUnder('scripts/commands'))],
    outbase: path.join('scripts', 'commands'),
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    plugins: [ownAddresses],
    logLevel: 'error',
  });
  return outdir;
}
