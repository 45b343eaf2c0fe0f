import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The repository's root folder, absolute. */
export const rootFolder = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  ...['..', '..', '..'],
);

/** An absolute path inside the repository. */
export function fromRoot(...parts: readonly string[]): string {
  return path.join(rootFolder, ...parts);
}

/** The folder of an installed npm package, by its place in this repository's node_modules. */
export function packageFolder(name: string): string {
  return fromRoot('node_modules', ...name.split('/'));
}
