import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {isErrno} from '../files/files.ts';
import {fromRoot} from '../files/paths.ts';

/** Which folders of test/ hold a part's tests. */
export const TEST_FOLDERS = {
  unit: [
    ...['contracts', 'core', 'recognizer', 'service-worker', 'app', 'components'],
    ...['input-element', 'parity'],
  ],
  node: ['scripts'],
  e2e: ['e2e'],
} as const;

/**
 * The `*.test.ts` files under folders of test/, relative to the repository with forward slashes, sorted.
 * @param filters parts of paths; a file needs one of them. None lets every file through.
 */
export async function testFiles(
  folders: readonly string[],
  filters: readonly string[],
): Promise<readonly string[]> {
  const found = await Promise.all(folders.map((folder) => filesUnder(`test/${folder}`)));
  return found
    .flat()
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
    .sort();
}

/** The files under a folder, relative to the repository with forward slashes; none where there is no such folder. */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(fromRoot(folder), {recursive: true, withFileTypes: true});
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(fromRoot(), path.join(entry.parentPath, entry.name)))
      .map((file) => file.replaceAll(path.sep, '/'));
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}
