import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {copyFile, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {fromRoot, packageFolder} from '../../scripts/support/files/paths.ts';
import {runProgram, type ProgramResult} from '../../scripts/support/command-line/run-program.ts';

/** Stands in for npm: notes its arguments and "installs" what is locked. */
const fakeNpm = `#!${process.execPath}
const fs = require('node:fs');
fs.appendFileSync('npm-calls.txt', process.argv.slice(2).join(' ') + '\\n');
if (fs.existsSync('broken')) { console.error('npm error code E404\\nnpm error 404 no such package'); process.exit(1); }
fs.mkdirSync('node_modules', {recursive: true});
fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
if (!fs.existsSync('node_modules/tsx')) fs.symlinkSync(${JSON.stringify(packageFolder('tsx'))}, 'node_modules/tsx');
`;

const helloScript = `
const [first, ...rest]: string[] = process.argv.slice(2);
if (first === 'wait') { process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1000); console.log('waiting'); }
else { console.log(JSON.stringify(rest)); process.exitCode = Number(first); }
`;

describe(
  'run.mjs',
  {skip: process.platform === 'win32' && 'the stand-in for npm is a Unix program'},
  () => {
    let project: string;
    before(async () => {
      project = await mkdtemp(path.join(tmpdir(), 'run-'));
      await mkdir(path.join(project, 'scripts', 'commands'), {recursive: true});
      await mkdir(path.join(project, 'bin'));
      await copyFile(fromRoot('scripts', 'run.mjs'), path.join(project, 'scripts', 'run.mjs'));
      await writeFile(path.join(project, 'scripts', 'commands', 'hello.ts'), helloScript);
      await writeFile(path.join(project, 'bin', 'npm'), fakeNpm, {mode: 0o755});
    });
    beforeEach(async () => {
      await rm(path.join(project, 'node_modules'), {recursive: true, force: true});
      await rm(path.join(project, 'npm-calls.txt'), {force: true});
      await rm(path.join(project, 'broken'), {force: true});
      await writeFile(path.join(project, 'package.json'), '{"engines": {"node": ">=20.19.0"}}');
      await lock({tsx: '1.0.0'});
    });
    after(() => rm(project, {recursive: true}));

    it('installs the locked packages once, without their scripts', async () => {
      assert.equal((await run(['hello', '0'])).code, 0);
      assert.equal((await run(['hello', '0'])).code, 0);
      assert.deepEqual(await npmCalls(), [
        'ci --ignore-scripts --no-audit --no-fund --loglevel=error',
      ]);
    });

    it('installs again after the lock changed', async () => {
      await run(['hello', '0']);
      await lock({tsx: '1.0.1'});
      await run(['hello', '0']);
      assert.equal((await npmCalls()).length, 2);
    });

    it('does not miss an optional package of another platform', async () => {
      await run(['hello', '0']);
      await lock({tsx: '1.0.0'}, {'node_modules/for-mac': {version: '1.0.0', optional: true}});
      await run(['hello', '0']);
      assert.equal((await npmCalls()).length, 1);
    });

    it('says in one line why the packages could not be installed', async () => {
      await writeFile(path.join(project, 'broken'), '');
      const {code, output} = await run(['hello', '0']);
      assert.equal(code, 1);
      assert.match(output, /^Error: [^\n]*404 no such package[^\n]*\n$/m);
    });

    it('passes arguments and exit code through', async () => {
      const {code, output} = await run(['hello', '7', '--photos', 'a folder']);
      assert.equal(code, 7);
      assert.match(output, /\["--photos","a folder"\]/);
    });

    it('lets the script end itself when it is told to stop', async () => {
      const child = spawn(process.execPath, ['scripts/run.mjs', 'hello', 'wait'], {
        cwd: project,
        env: environment(),
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child.stdout.setEncoding('utf8');
      child.stdout.on('data', (text: string) => {
        if (text.includes('waiting')) child.kill('SIGTERM');
      });
      await once(child, 'close');
      assert.equal(child.exitCode, 9);
    });

    it('lists the commands when it knows none of that name', async () => {
      const {code, output} = await run(['nonsense']);
      assert.equal(code, 1);
      assert.match(output, /^Error: .*nonsense.*hello/);
    });

    it('refuses a Node that is too old', async () => {
      await writeFile(path.join(project, 'package.json'), '{"engines": {"node": ">=99.1.0"}}');
      const {code, output} = await run(['hello', '0']);
      assert.equal(code, 1);
      assert.match(output, /^Error: Node 99\.1 or newer is needed/);
    });

    it('does nothing when npm calls prepare by itself', async () => {
      const hook = {npm_lifecycle_event: 'prepare', npm_command: 'ci'};
      assert.deepEqual(await run(['prepare'], hook), {code: 0, output: ''});
    });

    async function lock(
      versions: Readonly<Record<string, string>>,
      more: object = {},
    ): Promise<void> {
      const packages: Record<string, object> = {'': {}};
      for (const [name, version] of Object.entries(versions)) {
        packages[`node_modules/${name}`] = {version};
      }
      const text = JSON.stringify({packages: {...packages, ...more}});
      await writeFile(path.join(project, 'package-lock.json'), text);
    }

    function run(args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<ProgramResult> {
      return runProgram(process.execPath, ['scripts/run.mjs', ...args], {
        cwd: project,
        env: {...environment(), ...more},
      });
    }

    /** Without what the npm or the test runner round this test has set. */
    function environment(): NodeJS.ProcessEnv {
      const own = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_)/.test(name));
      return {
        ...Object.fromEntries(own),
        PATH: `${path.join(project, 'bin')}:${process.env.PATH ?? ''}`,
      };
    }

    async function npmCalls(): Promise<readonly string[]> {
      return (await readFile(path.join(project, 'npm-calls.txt'), 'utf8')).trim().split('\n');
    }
  },
);
