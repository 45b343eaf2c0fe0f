import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fromRoot} from '../../../../scripts/support/files/paths.ts';
import {runScript} from '../run-script.ts';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly hashes: readonly {readonly alg: string; readonly content: string}[];
}

describe('npm run sbom', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sbom-'));
  });
  after(() => rm(folder, {recursive: true}));

  const write = async (name: string): Promise<string> => {
    const file = path.join(folder, name);
    const {code, output} = await runScript('maintain', 'sbom', '--out', file);
    assert.equal(code, 0, output);
    return readFile(file, 'utf8');
  };

  it('names every locked package with its hash, the same each time', async () => {
    const text = await write('first.json');
    const {bomFormat, components} = JSON.parse(text) as {
      bomFormat: string;
      components: readonly Component[];
    };
    assert.equal(bomFormat, 'CycloneDX');
    const lock = JSON.parse(await readFile(fromRoot('package-lock.json'), 'utf8')) as {
      packages: Record<string, {version: string; integrity?: string}>;
    };
    const vision = components.find(({name}) => name === '@mediapipe/tasks-vision');
    const locked = lock.packages['node_modules/@mediapipe/tasks-vision'];
    assert.equal(vision?.version, locked?.version);
    const hash = vision?.hashes.find(({alg}) => alg === 'SHA-512')?.content ?? '';
    assert.equal(`sha512-${Buffer.from(hash, 'hex').toString('base64')}`, locked?.integrity);
    assert.ok(components.length > 100);
    assert.equal(await write('second.json'), text);
  });
});
