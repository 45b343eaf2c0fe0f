import assert from 'node:assert/strict';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, it} from 'node:test';
import {ASSET_LIST} from '../../../scripts/package/asset-list.ts';
import {copyAssets} from '../../../scripts/package/copy-assets.ts';
import {sha256} from '../../../scripts/support/files/files.ts';
import {insideFolder} from '../../../scripts/support/files/inside-folder.ts';

const BYTES = Buffer.from('a network');

/** A package with one asset, and a page's folder. */
function insidePackage(task: (at: {pack: string; page: string}) => Promise<void>): Promise<void> {
  return insideFolder(async (folder) => {
    const at = {pack: path.join(folder, 'package'), page: path.join(folder, 'public', 'reader')};
    await mkdir(path.join(at.pack, 'assets'), {recursive: true});
    await writeFile(path.join(at.pack, 'assets', 'net.bin'), BYTES);
    const listed = [{name: 'net.bin', bytes: BYTES.length, sha256: sha256(BYTES)}];
    await writeFile(path.join(at.pack, ASSET_LIST), JSON.stringify(listed));
    await task(at);
  });
}

describe('copying the assets', () => {
  it('fills a folder, and leaves what is there already', () =>
    insidePackage(async ({pack, page}) => {
      const bytes = BYTES.length;
      assert.deepEqual(await copyAssets(pack, page), {copied: 1, kept: 0, bytes});
      assert.deepEqual(await copyAssets(pack, page), {copied: 0, kept: 1, bytes});
      assert.deepEqual(await readFile(path.join(page, 'net.bin')), BYTES);
    }));

  it('mends a file that was changed', () =>
    insidePackage(async ({pack, page}) => {
      await copyAssets(pack, page);
      await writeFile(path.join(page, 'net.bin'), 'another');
      assert.equal((await copyAssets(pack, page)).copied, 1);
      assert.deepEqual(await readFile(path.join(page, 'net.bin')), BYTES);
    }));

  it('refuses a file that is not the one that was published', () =>
    insidePackage(async ({pack, page}) => {
      await writeFile(path.join(pack, 'assets', 'net.bin'), 'a netw0rk');
      await assert.rejects(copyAssets(pack, page), /not the file that was published/);
      await assert.rejects(readFile(path.join(page, 'net.bin')), /ENOENT/);
    }));

  it('says what is in the way, by its path', () =>
    insidePackage(async ({pack, page}) => {
      const place = path.join(page, 'net.bin');
      await mkdir(place, {recursive: true});
      const isFolder = {
        name: 'CommandError',
        message: `${place} is a folder, where a file has to be.`,
      };
      await assert.rejects(copyAssets(pack, page), isFolder);
      const file = path.join(pack, ASSET_LIST);
      for (const target of [file, path.join(file, 'reader')]) {
        const message = `${target} cannot be made: a file is in its way.`;
        await assert.rejects(copyAssets(pack, target), {name: 'CommandError', message});
      }
    }));

  it('says what the package lacks', () =>
    insideFolder(async (empty) => {
      await assert.rejects(copyAssets(empty, empty), /lacks assets\.json: install it again/);
    }));
});
