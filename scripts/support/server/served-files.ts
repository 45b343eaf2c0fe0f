import type {Stats} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {isErrno} from '../files/files.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
  readonly modifiedAt: number;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.task': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const worthCompressing = /^text\/|javascript|json|wasm|svg/;
/** Middle of the scale: 11 MB of wasm in about a second, a tenth above the smallest size. */
const brotliQuality = 5;

export function contentType(file: string): string {
  return contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** The file a URL path names in one of the folders (the longest prefix wins), or null. A folder gives its index.html. */
export async function findFile(
  urlPath: string,
  folders: ReadonlyMap<string, string>,
): Promise<FoundFile | null> {
  const place = resolvePlace(urlPath, folders);
  if (place === null) return null;
  const file = urlPath.endsWith('/') ? path.join(place, 'index.html') : place;
  const stats = await statIfPresent(file);
  return stats?.isFile() === true
    ? {path: file, bytes: stats.size, modifiedAt: stats.mtimeMs}
    : null;
}

/** Compresses each version of a file once and keeps the result for the next request. */
export class CompressedFiles {
  readonly #kept = new Map<string, {readonly version: string; readonly body: Promise<Buffer>}>();
  readonly #compress: boolean;

  /** @param compress false sends every file as it is */
  constructor(compress: boolean) {
    this.#compress = compress;
  }

  /** The encoding to answer with: the client's Accept-Encoding and the file's kind decide. */
  encoding(file: string, accepted: string): Encoding {
    if (!this.#compress || !worthCompressing.test(contentType(file))) return 'identity';
    if (/\bbr\b/.test(accepted)) return 'br';
    return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  }

  read(file: FoundFile, encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return readFile(file.path);
    const key = `${encoding} ${file.path}`;
    const version = `${file.bytes} ${file.modifiedAt}`;
    const kept = this.#kept.get(key);
    if (kept?.version === version) return kept.body;
    const body = readFile(file.path).then((bytes) => compress(bytes, encoding));
    body.catch(() => this.#kept.delete(key));
    this.#kept.set(key, {version, body});
    return body;
  }
}

function compress(bytes: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(bytes);
  return promisify(brotliCompress)(bytes, {
    params: {[constants.BROTLI_PARAM_QUALITY]: brotliQuality},
  });
}

function resolvePlace(urlPath: string, folders: ReadonlyMap<string, string>): string | null {
  const prefixes = [...folders.keys()].sort((a, b) => b.length - a.length);
  const prefix = prefixes.find((start) => urlPath.startsWith(start));
  const folder = prefix === undefined ? undefined : folders.get(prefix);
  if (prefix === undefined || folder === undefined) return null;
  const root = path.resolve(folder);
  const place = path.resolve(root, `./${urlPath.slice(prefix.length)}`);
  return place === root || place.startsWith(root + path.sep) ? place : null;
}

async function statIfPresent(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].some((code) => isErrno(error, code))) return null;
    throw error;
  }
}
