import path from 'node:path';
import {parseArgs} from 'node:util';
import {fail, runAlone} from '../../support/command-line/command-line.ts';
import {writeWhole} from '../../support/files/files.ts';
import {fromRoot} from '../../support/files/paths.ts';
import {runProgram} from '../../support/command-line/run-program.ts';

const usage = `Usage: npm run sbom [-- --out FILE]

Writes the software bill of materials (CycloneDX 1.5) of everything the lockfile names, each package with its version, licence and SHA-512.
Needs no network; the same lockfile gives the same file.
  --out FILE   default: sbom.cdx.json`;

interface Sbom {
  readonly components: readonly unknown[];
}

await runAlone(usage, async () => {
  const {values} = parseArgs({options: {out: {type: 'string', default: 'sbom.cdx.json'}}});
  const sbom = await askNpm();
  const file = path.resolve(values.out);
  await writeWhole(file, `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(`${sbom.components.length} packages in ${file}`);
});

async function askNpm(): Promise<Sbom> {
  const started = process.env.npm_execpath ?? '';
  const [program, ...first] =
    path.basename(started) === 'npm-cli.js' ? [process.execPath, started] : ['npm'];
  const args = [
    ...first,
    'sbom',
    '--sbom-format=cyclonedx',
    '--package-lock-only',
    '--loglevel=error',
  ];
  const {code, output} = await runProgram(program, args, {cwd: fromRoot()});
  if (code !== 0) fail(`npm sbom did not work (npm 10 or newer is needed): ${output.trim()}`);
  return JSON.parse(output, withoutChance) as Sbom;
}

/** Leaves out what npm makes up anew each time: a serial number, the time, and the name of the folder. */
function withoutChance(key: string, value: unknown): unknown {
  if (key === 'serialNumber' || key === 'timestamp') return undefined;
  return key === 'component' ? {...(value as object), name: 'fingerspell'} : value;
}
