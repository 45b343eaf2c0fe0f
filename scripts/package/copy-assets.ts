import {mkdir, readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {fail} from '../support/command-line/command-line.ts';
import {isErrno, readIfPresent, sha256, writeWhole} from '../support/files/files.ts';
import {ASSET_LIST, type ListedAsset} from './asset-list.ts';

export interface CopiedAssets {
  readonly copied: number;
  /** Files that lay there already, byte for byte. */
  readonly kept: number;
  readonly bytes: number;
}

/**
 * Copies what the element loads at its first tap into a folder of a page. Every file is checked against its hash, before and after.
 * @param packageFolder absolute
 * @throws CommandError when a file of the package is missing or is not the one that was published, or a file or folder is in the way, before any is
 * copied; or one was not written as it is
 */
export async function copyAssets(packageFolder: string, target: string): Promise<CopiedAssets> {
  const listed = await readList(packageFolder);
  const files = await Promise.all(listed.map((asset) => readAsset(packageFolder, asset)));
  await makeFolder(target);
  await Promise.all(listed.map(({name}) => refuseFolder(path.join(target, name))));
  const copied = await Promise.all(
    files.map(({asset, bytes}) => copy(asset, bytes, path.join(target, asset.name))),
  );
  return {
    copied: copied.filter(Boolean).length,
    kept: copied.filter((isCopied) => !isCopied).length,
    bytes: listed.reduce((sum, asset) => sum + asset.bytes, 0),
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, {recursive: true});
  } catch (error) {
    if (!isErrno(error, 'EEXIST') && !isErrno(error, 'ENOTDIR')) throw error;
    fail(`${folder} cannot be made: a file is in its way.`);
  }
}

async function refuseFolder(place: string): Promise<void> {
  const found = await stat(place).catch(() => null);
  if (found?.isDirectory() === true) fail(`${place} is a folder, where a file has to be.`);
}

async function readAsset(
  packageFolder: string,
  asset: ListedAsset,
): Promise<{readonly asset: ListedAsset; readonly bytes: Uint8Array}> {
  const {name} = asset;
  const bytes = await readIfPresent(path.join(packageFolder, 'assets', name));
  if (bytes === null) fail(`The package lacks assets/${name}: install it again.`);
  if (!isWhole(bytes, asset)) {
    fail(`assets/${name} is not the file that was published: install the package again.`);
  }
  return {asset, bytes};
}

/** @returns whether it was not there yet */
async function copy(asset: ListedAsset, bytes: Uint8Array, place: string): Promise<boolean> {
  const present = await readIfPresent(place);
  if (present !== null && isWhole(present, asset)) return false;
  await writeWhole(place, bytes);
  if (!isWhole(await readFile(place), asset)) fail(`${place} was not written whole.`);
  return true;
}

async function readList(packageFolder: string): Promise<readonly ListedAsset[]> {
  const text = await readIfPresent(path.join(packageFolder, ASSET_LIST));
  if (text === null) fail(`The package lacks ${ASSET_LIST}: install it again.`);
  return JSON.parse(text.toString()) as readonly ListedAsset[];
}

function isWhole(bytes: Uint8Array, asset: ListedAsset): boolean {
  return bytes.length === asset.bytes && sha256(bytes) === asset.sha256;
}
