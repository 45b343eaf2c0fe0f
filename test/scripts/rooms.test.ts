import assert from 'node:assert/strict';
import path from 'node:path';
import {describe, it} from 'node:test';
import {filesUnder} from '../../scripts/support/checks/test-files.ts';

const MOST_FILES = 24;
/** What stands beside the files of a room and says how they are compiled or used. */
const BESIDE = /^(?:tsconfig\.json|README\.md|\..*)$/;
/** Folders that may be larger or smaller, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  scripts: 'run.mjs starts every command, so it lies above them all',
};

describe('a folder of src or scripts', async () => {
  const counts = countFiles([...(await filesUnder('src')), ...(await filesUnder('scripts'))]);
  const foldersWith = (isOdd: (count: number) => boolean): readonly string[] =>
    [...counts].flatMap(([folder, count]) => (isOdd(count) ? [`${folder}: ${count}`] : []));

  it(`holds at most ${MOST_FILES} files side by side`, () => {
    assert.deepEqual(
      foldersWith((count) => count > MOST_FILES),
      [],
    );
  });

  it('holds no file alone', () => {
    assert.deepEqual(
      foldersWith((count) => count === 1),
      [],
    );
  });
});

/** How many files lie in each folder that has any of its own, those in folders below it apart. */
function countFiles(files: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    if (BESIDE.test(path.posix.basename(file)) || folder in EXCEPTIONS) continue;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}
