import {parseArgs} from 'node:util';
import {buildApp} from '../build/build-app.ts';
import {runCommand} from '../support/command-line/command-line.ts';

const usage = `Usage: npm run build [-- --out FOLDER] [--readable]

Builds the app for a static host.
  --out FOLDER   where to put it (default: dist); the folder is replaced
  --readable     do not shorten the scripts`;

await runCommand(usage, async () => {
  const {values} = parseArgs({
    options: {
      out: {type: 'string', default: 'dist'},
      readable: {type: 'boolean', default: false},
    },
  });
  const built = await buildApp({outDir: values.out, minify: !values.readable});
  const megabytes = (built.bytes / 1e6).toFixed(1);
  for (const {name, bytes, limitBytes} of built.sizes) {
    console.log(`${name}: ${kilobytes(bytes)} of ${kilobytes(limitBytes)} kB with brotli`);
  }
  console.log(`Built ${built.fileCount} files, ${megabytes} MB, in ${built.folder}`);
});

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
