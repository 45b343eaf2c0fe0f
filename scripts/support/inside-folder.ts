import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

/** Gives a task an empty folder, which goes with it. */
export async function insideFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fingerspell-bench-'));
  try {
    return await task(folder);
  } finally {
    await rm(folder, {recursive: true});
  }
}
