import fs from 'node:fs';
import path from 'node:path';
import {draftOf, isErrno} from './files.ts';

/** A file that could not be written: told in one line that says what to do. */
export class SaveError extends Error {
  override readonly name = 'SaveError';
}

/**
 * Writes files whole or not at all: none takes its place before all are written, and what was there before stays when one fails. Makes
 * their folders.
 * @param draftName what each is called until then; a name that nobody else takes
 * @throws SaveError
 */
export function saveWhole(
  files: readonly (readonly [string, string | Uint8Array])[],
  draftName: (file: string) => string = draftOf,
): void {
  const drafts = files.map(([file]) => draftName(file));
  try {
    files.forEach(([file, content], i) => {
      fs.mkdirSync(path.dirname(file), {recursive: true});
      fs.writeFileSync(drafts[i] ?? '', content);
    });
    files.forEach(([file], i) => fs.renameSync(drafts[i] ?? '', file));
  } catch (error) {
    for (const draft of drafts) removeIfPossible(draft);
    throw saveError(files[0]?.[0] ?? '', error);
  }
}

/**
 * Adds to a file, or leaves it as it was: what was written half is taken off again. Makes its folder.
 * @throws SaveError
 */
export function appendWhole(file: string, content: Uint8Array): void {
  const size = fs.existsSync(file) ? fs.statSync(file).size : null;
  try {
    fs.mkdirSync(path.dirname(file), {recursive: true});
    fs.appendFileSync(file, content);
  } catch (error) {
    if (size === null) removeIfPossible(file);
    else shortenIfPossible(file, size);
    throw saveError(file, error);
  }
}

/** Fails now rather than after hours of work. @throws SaveError when the file's folder cannot be made or written to */
export function requireWritable(file: string): void {
  try {
    fs.mkdirSync(path.dirname(file), {recursive: true});
    fs.accessSync(path.dirname(file), fs.constants.W_OK);
  } catch (error) {
    throw saveError(file, error);
  }
}

function removeIfPossible(file: string): void {
  try {
    fs.rmSync(file, {force: true});
  } catch {
    // The first error is the one to tell.
  }
}

function shortenIfPossible(file: string, size: number): void {
  try {
    fs.truncateSync(file, size);
  } catch {
    // The first error is the one to tell.
  }
}

function saveError(file: string, error: unknown): SaveError {
  const reason = error instanceof Error ? error.message : String(error);
  if (isErrno(error, 'ENOSPC') || isErrno(error, 'EDQUOT')) {
    return new SaveError(
      `${file} cannot be saved, the disk is full: make room and go on; what was saved before is kept`,
    );
  }
  const folder = path.dirname(file);
  if (['EACCES', 'EPERM', 'EROFS'].some((code) => isErrno(error, code))) {
    return new SaveError(
      `${file} cannot be saved, ${folder} may not be written to: choose another`,
    );
  }
  if (['ENOTDIR', 'EEXIST'].some((code) => isErrno(error, code))) {
    return new SaveError(`${file} cannot be saved, ${folder} is no folder: choose another`);
  }
  return new SaveError(`${file} cannot be saved: ${reason}`);
}
