import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

/** Gives a task an empty folder of its own, which goes with it, so that runs at the same time do not meet. */
export async function insideFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fingerspell-'));
  try {
    return await task(folder);
  } finally {
    await rm(folder, {recursive: true});
  }
}
