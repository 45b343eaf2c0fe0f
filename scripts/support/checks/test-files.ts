import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {isErrno} from '../files/files.ts';
import {fromRoot} from '../files/paths.ts';

/**
 * The `*.test.ts` files under folders of test/, relative to the repository with forward slashes, sorted.
 * @param filters parts of paths; a file needs one of them. None lets every file through.
 */
export async function testFiles(
  folders: readonly string[],
  filters: readonly string[],
): Promise<readonly string[]> {
  const found = await Promise.all(folders.map((folder) => filesUnder(fromRoot('test', folder))));
  return found
    .flat()
    .map((file) => path.relative(fromRoot(), file).replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
    .sort();
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, {recursive: true, withFileTypes: true});
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}
