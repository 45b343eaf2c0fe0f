import {parseArgs} from 'node:util';
import {buildApp} from '../build/build-app.ts';
import {findAlphabet, USUAL_ALPHABET} from '../support/alphabet/alphabet-folder.ts';
import {runCommand} from '../support/command-line/command-line.ts';

const usage = `Usage: npm run build [-- --alphabet LIST] [--out FOLDER] [--readable]

Builds the app for a static host.
  --alphabet LIST   folders of alphabets, or names of those in static/alphabets, with commas between them (default: asl); an app of several
                 asks which one is signed
  --out FOLDER   where to put it (default: dist); the folder is replaced
  --readable     do not shorten the scripts`;

await runCommand(usage, async () => {
  const {values} = parseArgs({
    options: {
      alphabet: {type: 'string'},
      out: {type: 'string', default: 'dist'},
      readable: {type: 'boolean', default: false},
    },
  });
  const alphabets = (values.alphabet ?? USUAL_ALPHABET)
    .split(',')
    .map((name) => findAlphabet(name.trim()));
  const built = await buildApp({outDir: values.out, minify: !values.readable, alphabets});
  const megabytes = (built.bytes / 1e6).toFixed(1);
  for (const {name, bytes, limitBytes} of built.sizes) {
    console.log(`${name}: ${kilobytes(bytes)} of ${kilobytes(limitBytes)} kB with brotli`);
  }
  console.log(`Built ${built.fileCount} files, ${megabytes} MB, in ${built.folder}`);
});

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
