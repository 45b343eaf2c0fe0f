import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {draftOf} from './files.ts';

/** A file to be written, by its place in a folder, with forward slashes. */
interface PlacedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Fills a new folder beside the old one and swaps them, so that nobody meets half a build. */
export async function replaceFolder(
  folder: string,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = draftOf(folder);
  try {
    await fill(draft);
    await rm(folder, {recursive: true, force: true});
    await rename(draft, folder);
  } finally {
    await rm(draft, {recursive: true, force: true});
  }
}

/** Writes files and makes their folders. */
export async function writeFiles(folder: string, files: readonly PlacedFile[]): Promise<void> {
  await Promise.all(
    files.map(async (file) => {
      const target = path.join(folder, file.path);
      await mkdir(path.dirname(target), {recursive: true});
      await writeFile(target, file.bytes);
    }),
  );
}
