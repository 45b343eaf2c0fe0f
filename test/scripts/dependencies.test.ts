import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fromRoot} from '../../scripts/support/files/paths.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as Manifest;
const lock = JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8')) as Lockfile;
const locked = Object.entries(lock.packages).filter(([place]) => place !== '');

describe('dependencies', () => {
  it('are exact versions of the registry', () => {
    const {dependencies, devDependencies, overrides} = manifest;
    const all = Object.entries({...dependencies, ...devDependencies, ...overrides});
    // A second version of a package has another name here.
    const exact = /^(?:npm:[\w@/.-]+@)?\d+\.\d+\.[\w.-]+$/;
    const loose = all.filter(([, version]) => !exact.test(version));
    assert.deepEqual(loose, []);
  });

  it('are locked by the hash of their content', () => {
    const open = locked.filter(([, {integrity}]) => integrity?.startsWith('sha512-') !== true);
    assert.deepEqual(
      open.map(([place]) => place),
      [],
    );
  });

  it('are locked without an address: any registry may serve them, none can change them', () => {
    const addressed = locked.filter(([, {resolved}]) => resolved !== undefined);
    assert.deepEqual(
      addressed.map(([place]) => place),
      [],
    );
  });
});
