// The package's own command line: the build bundles it to bin/fingerspell-input.js, which needs Node alone.
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {fail, runAlone} from '../support/command-line/command-line.ts';
import {copyAssets} from './copy-assets.ts';

const usage = `Usage: npx fingerspell-input copy-assets DIR

Copies worker, wasm, hand model and network into a folder that your page serves, and checks the hash of each.
Name the folder's address in the element's attribute assets-url (default: /fingerspell/).
  DIR   such as public/fingerspell; files of the same name are replaced, others stay`;

await runAlone(usage, async () => {
  const {positionals} = parseArgs({allowPositionals: true});
  const [command, folder, ...more] = positionals;
  if (command !== 'copy-assets') fail(`There is one command: copy-assets.\n\n${usage}`);
  if (!folder || more.length > 0) fail(`copy-assets takes one folder.\n\n${usage}`);
  const packageFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  const {copied, kept, bytes} = await copyAssets(packageFolder, path.resolve(folder));
  const megabytes = (bytes / 1e6).toFixed(1);
  console.log(`${folder}: ${copied} files copied, ${kept} were there, ${megabytes} MB in all.`);
});
