import {expect} from '@esm-bundle/chai';
import type {BuiltFile} from '../../../src/contracts/offline-protocol.ts';
import {KeptFiles} from '../../../src/service-worker/kept-files.ts';

export const SCOPE = 'https://host.example/app/';

/** A host with files that a test can change, and a cache of its own that the browser really keeps. Stands for the worker's network until it is closed. */
export class FakeFiles {
  /** Relative to the app's folder. */
  readonly asked: string[] = [];
  /** What the answers to `reload` are, where a copy on the way is another. */
  readonly freshContents = new Map<string, string>();
  private readonly contents = new Map<string, string>();
  private readonly name = `test ${crypto.randomUUID()}`;
  private readonly fetch = window.fetch.bind(window);

  constructor() {
    window.fetch = (asked, how) => this.answer(new Request(asked, how));
    // Workbox asks whether an event is one; pages have none.
    Object.assign(window, {FetchEvent: class extends Event {}});
  }

  async close(): Promise<void> {
    window.fetch = this.fetch;
    await caches.delete(this.name);
  }

  /** A version of the app on the device. */
  keep(files: readonly BuiltFile[]): KeptFiles {
    return new KeptFiles(files, {cacheName: this.name});
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
  async damage({url}: BuiltFile): Promise<void> {
    const cache = await caches.open(this.name);
    for (const key of await cache.keys(url, {ignoreSearch: true})) {
      await cache.put(key, new Response('odd bytes'));
    }
  }

  async lose({url}: BuiltFile): Promise<void> {
    const cache = await caches.open(this.name);
    expect(await cache.delete(url, {ignoreSearch: true})).to.equal(true);
  }

  /** As a browser does it: an answer that is not what was asked for is refused, an error page too. */
  private async answer({url, cache, integrity}: Request): Promise<Response> {
    const path = url.slice(SCOPE.length);
    this.asked.push(path);
    const fresh = cache === 'reload' ? this.freshContents.get(path) : undefined;
    const text = fresh ?? this.contents.get(path) ?? 'no such file';
    if (integrity !== '' && integrity !== (await builtFile(path, text)).integrity) {
      throw new TypeError('Failed to fetch');
    }
    const headers = {'Content-Type': 'text/x-test', 'Content-Encoding': 'br', 'X-Policy': 'strict'};
    return new Response(text, {headers, status: this.contents.has(path) ? 200 : 404});
  }
}

export async function builtFile(path: string, text: string): Promise<BuiltFile> {
  const bytes = new TextEncoder().encode(text);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {
    url: SCOPE + path,
    bytes: bytes.length,
    integrity: `sha256-${btoa(String.fromCharCode(...hash))}`,
    revision: /-[A-Z]{8}\.|\.\d{8}\./.test(path) ? null : text,
  };
}

/** What the browser tells the service worker of; pages have no such events. */
export function fakeEvent(type: string): Event & {readonly waitUntil: () => void} {
  return Object.assign(new Event(type), {waitUntil: () => undefined});
}
