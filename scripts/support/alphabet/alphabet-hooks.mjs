// Node asks it for every module: the files that src/core calls "#alphabet/…" are those of the alphabet that a command was given.
import {existsSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

const OWN = '#alphabet/';
/** What an alphabet leaves out is empty. */
const EMPTY = new URL('./empty.json', import.meta.url).href;

let folder = '';

export function initialize(data) {
  folder = data.folder;
}

export function resolve(specifier, context, nextResolve) {
  if (!specifier.startsWith(OWN)) return nextResolve(specifier, context);
  const file = path.join(folder, specifier.slice(OWN.length));
  return nextResolve(existsSync(file) ? pathToFileURL(file).href : EMPTY, context);
}
