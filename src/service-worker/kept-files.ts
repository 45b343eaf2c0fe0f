import {PrecacheController} from 'workbox-precaching/PrecacheController.js';
import type {WorkboxPlugin} from 'workbox-core/types.js';
import type {BuiltFile, OfflineReport} from '../contracts/offline-protocol.ts';

type Saving = Extract<OfflineReport, {kind: 'saving'}>;
type Checked = Extract<OfflineReport, {kind: 'checked'}>;

/** Files fetched at the same time: enough to hide the way to the host, and the camera's own files still get through. */
const LANES = 3;
/** Headers that are true of what was sent or asked for, not of the bytes that are kept. */
const OF_THE_TRANSFER = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/**
 * The files of this version on the device. Workbox fetches, verifies, keeps and answers them; here is what it does not do: compare
 * what is kept with the manifest, fetch only what is damaged or missing, and tell how far that is.
 */
export class KeptFiles {
  readonly precache: PrecacheController;
  private readonly files: readonly BuiltFile[];

  /** @param cacheName Workbox's own, with the app's folder in it, unless given */
  constructor(files: readonly BuiltFile[], {cacheName}: {readonly cacheName?: string} = {}) {
    this.files = files;
    this.precache = new PrecacheController({
      ...(cacheName === undefined ? {} : {cacheName}),
      plugins: [keptAsFile],
    });
    this.precache.addToCacheList([...files]);
  }

  /** Whether the file is here, byte for byte. */
  async isIntact({url, integrity}: BuiltFile): Promise<boolean> {
    try {
      const kept = await this.precache.matchPrecache(url);
      return kept !== undefined && (await integrityOf(await kept.arrayBuffer())) === integrity;
    } catch {
      // Storage that cannot be read holds nothing.
      return false;
    }
  }

  async check(): Promise<Checked> {
    const broken = await this.broken();
    return {
      kind: 'checked',
      bytes: totalBytes(this.files),
      brokenFiles: broken.length,
      brokenBytes: totalBytes(broken),
    };
  }

  /**
   * Brings every file onto the device. What is there already is checked and kept, so a run that broke off goes on where it was, and
   * a newer version fetches only what changed.
   * @throws Error when a file does not come, is not the one of this version or finds no room; what was saved until then stays
   */
  async save(event: ExtendableEvent, onProgress: (progress: Saving) => void): Promise<void> {
    const broken = await this.broken();
    const total = totalBytes(this.files);
    let loaded = total - totalBytes(broken);
    const add = (bytes: number) => {
      loaded += bytes;
      onProgress({kind: 'saving', loadedBytes: loaded, totalBytes: total});
    };
    add(0);
    await inLanes(broken, (file) => this.fetch(file, event).then(() => add(file.bytes)));
    // Another version may have tidied meanwhile.
    const kept = await Promise.all(this.files.map(({url}) => this.precache.matchPrecache(url)));
    if (kept.includes(undefined)) throw new Error('The browser did not keep the files.');
  }

  private async fetch(file: BuiltFile, event: ExtendableEvent): Promise<void> {
    const {strategy} = this.precache;
    const {url, revision, integrity} = file;
    const attempt = async (cache: RequestCache) => {
      const request = new Request(url, {cache, integrity});
      await Promise.all(strategy.handleAll({event, request, params: {integrity}}));
    };
    // A damaged one would be found there and taken for the file.
    const cache = await caches.open(strategy.cacheName);
    await cache.delete(this.precache.getCacheKeyForURL(url) ?? url);
    try {
      // A name with a hash never means other bytes, so a copy on the way will do; where that is damaged, the host has the last word.
      const first = attempt(revision === null ? 'default' : 'reload');
      await (revision === null ? first.catch(() => attempt('reload')) : first);
    } catch (cause) {
      throw new Error(`${url} did not come as this version has it.`, {cause});
    }
  }

  /** One file after the other: all at once would take as much memory as the whole app. */
  private async broken(): Promise<readonly BuiltFile[]> {
    const broken: BuiltFile[] = [];
    for (const file of this.files) if (!(await this.isIntact(file))) broken.push(file);
    return broken;
  }
}

const keptAsFile: WorkboxPlugin = {
  cacheWillUpdate({response}) {
    const headers = new Headers(response.headers);
    for (const name of OF_THE_TRANSFER) headers.delete(name);
    return Promise.resolve(response.ok ? new Response(response.body, {headers}) : null);
  },
};

/** When one fails no further file is begun; those under way are kept, and nothing is left running behind the failure. */
async function inLanes(
  files: readonly BuiltFile[],
  fetch: (file: BuiltFile) => Promise<void>,
): Promise<void> {
  const left = [...files];
  const lane = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      await fetch(file).catch((error: unknown) => {
        left.length = 0;
        throw error;
      });
    }
  };
  const outcomes = await Promise.allSettled(Array.from({length: LANES}, lane));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/** As the manifest has it. */
async function integrityOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

function totalBytes(files: readonly BuiltFile[]): number {
  return files.reduce((sum, {bytes}) => sum + bytes, 0);
}
