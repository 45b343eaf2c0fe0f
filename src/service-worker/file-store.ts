import {readBody} from '../bytes/read-body.ts';
import {sha256} from '../bytes/sha256.ts';
import type {BuiltFile} from '../contracts/offline-protocol.ts';

export interface FileStoreSurroundings {
  readonly caches: Pick<CacheStorage, 'open'>;
  readonly fetch: (address: string, how: RequestInit) => Promise<Response>;
  /** Address of the app's folder, with a slash at its end. Apps in other folders of the host have stores of their own. */
  readonly scope: string;
}

/** Headers that are true of what was sent, not of the bytes that are kept. */
const OF_THE_TRANSFER = ['content-encoding', 'content-length', 'transfer-encoding'];
/** Names with a hash in them never mean other bytes, so the browser's own copy will do. */
const HASHED_NAME = /[-.][0-9A-Za-z]{8}\.\w+$/;

/**
 * Files on the device, each under its address and hash: two versions share what they have in common, and a page of the earlier
 * one finds its files beside those of the later.
 */
export class FileStore {
  private readonly around: FileStoreSurroundings;

  constructor(around: FileStoreSurroundings) {
    this.around = around;
  }

  async find(file: BuiltFile): Promise<Response | undefined> {
    const cache = await this.open();
    return cache.match(this.keyOf(file));
  }

  /** A file of any version that was at this address. */
  async findOlder(address: string): Promise<Response | undefined> {
    const cache = await this.open();
    return cache.match(address, {ignoreSearch: true});
  }

  /** Whether the file is here, byte for byte. */
  async isIntact(file: BuiltFile): Promise<boolean> {
    try {
      const kept = await this.find(file);
      return kept !== undefined && (await isFile(file, new Uint8Array(await kept.arrayBuffer())));
    } catch {
      // Storage that cannot be read holds nothing.
      return false;
    }
  }

  /**
   * Fetches a file, checks it and keeps it.
   * @param onBytes is told of every piece as it comes
   * @throws Error when it does not come or is not the file of this version, DOMException when there is no room for it
   */
  async save(file: BuiltFile, onBytes: (count: number) => void): Promise<Response> {
    const {response, bytes} = await this.download(file, onBytes);
    const headers = new Headers(response.headers);
    for (const name of OF_THE_TRANSFER) headers.delete(name);
    const kept = new Response(bytes as BlobPart, {headers});
    const cache = await this.open();
    await cache.put(this.keyOf(file), kept.clone());
    return kept;
  }

  /** Whether an entry stands for each of these files; quick, for it reads none. */
  async hasAll(files: readonly BuiltFile[]): Promise<boolean> {
    const kept = new Set((await (await this.open()).keys()).map(({url}) => url));
    return files.every((file) => kept.has(this.keyOf(file)));
  }

  async keepOnly(files: readonly BuiltFile[]): Promise<void> {
    const cache = await this.open();
    const wanted = new Set(files.map((file) => this.keyOf(file)));
    const others = (await cache.keys()).filter(({url}) => !wanted.has(url));
    await Promise.all(others.map((request) => cache.delete(request)));
  }

  private async download(file: BuiltFile, onBytes: (count: number) => void) {
    const first = await this.attempt(
      file,
      HASHED_NAME.test(file.path) ? 'default' : 'no-cache',
      onBytes,
    );
    if (first !== null) return first;
    // A copy on the way may be old or cut off; the host itself has the last word.
    const second = await this.attempt(file, 'reload', () => undefined);
    if (second !== null) return second;
    throw new Error(`${file.path} on the server is not the file of this version.`);
  }

  private async attempt(file: BuiltFile, cache: RequestCache, onBytes: (count: number) => void) {
    const response = await this.around.fetch(this.around.scope + file.path, {cache});
    if (!response.ok) throw new Error(`${file.path}: the server answered ${response.status}.`);
    const bytes = await readBody(response, onBytes);
    return (await isFile(file, bytes)) ? {response, bytes} : null;
  }

  private keyOf({path, sha256: hash}: BuiltFile): string {
    return `${this.around.scope}${path}?sha256=${hash}`;
  }

  private open(): Promise<Cache> {
    return this.around.caches.open(`fingerspell-files ${this.around.scope}`);
  }
}

async function isFile(file: BuiltFile, bytes: Uint8Array): Promise<boolean> {
  return bytes.length === file.bytes && (await sha256(bytes)) === file.sha256;
}
