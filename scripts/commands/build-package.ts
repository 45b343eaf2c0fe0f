import {parseArgs} from 'node:util';
import {buildPackage} from '../build/package/build-package.ts';
import {runAlone} from '../support/command-line/command-line.ts';

const usage = `Usage: npm run build:package [-- --out FOLDER]

Builds the custom element <fingerspell-input> as a package that is ready for npm pack.
  --out FOLDER   where to put it (default: packages/fingerspell-input); the folder is replaced`;

await runAlone(usage, async () => {
  const {values} = parseArgs({options: {out: {type: 'string'}}});
  const {folder, fileCount, bytes, sizes} = await buildPackage(values.out);
  for (const {name, bytes: size, limitBytes} of sizes) {
    console.log(`${name}: ${kilobytes(size)} of ${kilobytes(limitBytes)} kB with brotli`);
  }
  console.log(`Built ${fileCount} files, ${(bytes / 1e6).toFixed(1)} MB, in ${folder}`);
});

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
