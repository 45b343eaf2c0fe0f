import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fromRoot} from '../../../scripts/support/files/paths.ts';
import {runScript} from './run-script.ts';

const {scripts} = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

function commandsIn(...folder: readonly string[]): readonly string[] {
  const names = readdirSync(fromRoot('scripts', 'commands', ...folder));
  return names.filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -'.ts'.length));
}

/** A file's name has no colon. */
function scriptOf(command: string): string {
  return command === 'build-package' ? 'build:package' : command;
}

describe('the scripts of package.json', () => {
  it('run every command by its name, those of maintainers through maintain', () => {
    const expected = [
      ...commandsIn().map((name) => [scriptOf(name), `node scripts/run.mjs ${name}`] as const),
      ...commandsIn('maintain').map(
        (name) => [name, `node scripts/run.mjs maintain ${name}`] as const,
      ),
    ];
    const short = Object.entries(scripts).filter(([name]) => name.startsWith('bench:'));
    assert.deepEqual(scripts, Object.fromEntries([...expected, ...short]));
  });

  it('begin with what everybody needs', () => {
    const names = Object.keys(scripts);
    assert.deepEqual(names.slice(0, 3), ['start', 'test', 'build']);
    assert.deepEqual(
      new Set(names.slice(0, commandsIn().length)),
      new Set(commandsIn().map(scriptOf)),
    );
  });

  it('are all that README.md speaks of', () => {
    const text = readFileSync(fromRoot('README.md'), 'utf8');
    const named = [...text.matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    assert.deepEqual(
      named.filter((name) => scripts[name] === undefined),
      [],
    );
  });
});

describe('npm run maintain', () => {
  it('lists every command of maintainers', async () => {
    const {code, output} = await runScript('maintain');
    assert.equal(code, 0);
    const listed = [...output.matchAll(/^ {2}(\S+)/gm)].map(([, name = '']) => name);
    assert.deepEqual(listed.sort(), [...commandsIn('maintain')].sort());
  });

  it('says which there are when it knows none of that name', async () => {
    const {code, output} = await runScript('maintain', 'constructor');
    assert.equal(code, 1);
    assert.match(output, /Error: No command is called "constructor"\. There are: localize, /);
  });

  it('hands arguments on', async () => {
    const {code, output} = await runScript('maintain', 'icons', '--help');
    assert.equal(code, 0);
    assert.match(output, /^npm run icons\n/);
  });
});
