import {sha256} from '../../../src/bytes/sha256.ts';
import type {BuiltFile} from '../../../src/contracts/offline-protocol.ts';
import {FileStore} from '../../../src/service-worker/file-store.ts';

export const SCOPE = 'https://host.example/app/';

/** A host with files that a test can change, and a store of its own that the browser really keeps. */
export class FakeFiles {
  readonly asked: string[] = [];
  readonly store: FileStore;
  private readonly contents = new Map<string, string>();
  private readonly name = `test ${crypto.randomUUID()}`;

  constructor() {
    this.store = new FileStore({
      caches: {open: () => this.openCache()},
      fetch: (address, {cache}) => Promise.resolve(this.answer(address, cache)),
      scope: SCOPE,
    });
  }

  /** What the answers to `reload` are, where a copy on the way is another. */
  readonly freshContents = new Map<string, string>();

  openCache(): Promise<Cache> {
    return caches.open(this.name);
  }

  async close(): Promise<void> {
    await caches.delete(this.name);
  }

  /** Puts a file on the host and gives what a build would write down of it. */
  async publish(path: string, text: string): Promise<BuiltFile> {
    this.contents.set(path, text);
    return builtFile(path, text);
  }

  /** The host answers with something else from now on; null for an error. */
  break(path: string, text: string | null): void {
    if (text === null) this.contents.delete(path);
    else this.contents.set(path, text);
  }

  /** Puts other bytes in a file's place on the device. */
  async damage(file: BuiltFile): Promise<void> {
    const cache = await this.openCache();
    await cache.put(`${SCOPE}${file.path}?sha256=${file.sha256}`, new Response('odd bytes'));
  }

  private answer(address: string, mode: RequestCache | undefined): Response {
    const path = address.slice(SCOPE.length);
    this.asked.push(path);
    const fresh = mode === 'reload' ? this.freshContents.get(path) : undefined;
    const text = fresh ?? this.contents.get(path);
    if (text === undefined) return new Response('no such file', {status: 404});
    const headers = {'Content-Type': 'text/x-test', 'Content-Encoding': 'br', 'X-Policy': 'strict'};
    return new Response(text, {headers});
  }
}

export async function builtFile(path: string, text: string): Promise<BuiltFile> {
  const bytes = new TextEncoder().encode(text);
  return {path, bytes: bytes.length, sha256: await sha256(bytes)};
}
