import fs from 'node:fs';
import path from 'node:path';
import {fail} from '../command-line/command-line.ts';

const PHOTO = /\.(jpe?g|png|webp)$/i;

/**
 * Every photo below a folder, sorted, as paths relative to it with `/` between the parts.
 * @throws CommandError when the folder does not exist or holds no photo
 */
export function listPhotos(folder: string): string[] {
  if (!fs.existsSync(folder)) fail(`there is no folder ${folder}`);
  if (!fs.statSync(folder).isDirectory()) fail(`${folder} is a file; give the folder of photos`);
  const files = fs
    .readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => PHOTO.test(file))
    .sort();
  return files.length > 0 ? files : fail(`${folder} holds no .jpg, .png or .webp photo`);
}

/** The address of a listed photo on a server that has the folder at `prefix` (which ends in `/`). */
export function photoUrl(prefix: string, file: string): string {
  return prefix + file.split('/').map(encodeURIComponent).join('/');
}
