import {createHash, randomUUID} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The file's bytes, or null when there is no such file. */
export async function readIfPresent(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isErrno(error, 'ENOENT') || isErrno(error, 'ENOTDIR')) return null;
    throw error;
  }
}

/** A name beside a file or folder that is being made, which nobody else takes. */
export function draftOf(target: string): string {
  return `${target}.${randomUUID()}.draft`;
}

/** Writes the whole file or nothing: nobody ever sees half of it, and of several who write it at once one wins. Makes its folder. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(file), {recursive: true});
  const draft = draftOf(file);
  await writeFile(draft, bytes);
  await rename(draft, file);
}

/** Whether `error` is a system error with this code, such as ENOENT. */
export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
