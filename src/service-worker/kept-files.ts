import {PrecacheController} from 'workbox-precaching/PrecacheController.js';
import type {FetchDidSucceedCallbackParam, WorkboxPlugin} from 'workbox-core/types.js';
import {readBody} from '../bytes/read-body.ts';
import type {BuiltFile, OfflineReport} from '../contracts/offline-protocol.ts';

type Saving = Extract<OfflineReport, {kind: 'saving'}>;
type Checked = Extract<OfflineReport, {kind: 'checked'}>;

/** Files fetched at the same time: enough to hide the way to the host, and the camera's own files still get through. */
const LANES = 3;
/** Share (0..1) of all bytes that must come before the next report. */
const REPORT_STEP = 0.01;
/** Headers that are true of what was sent or asked for, not of the bytes that are kept. */
const OF_THE_TRANSFER = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/**
 * The files of this version on the device. Workbox fetches, keeps and answers them; here is what it does not do: compare what is kept
 * with the manifest, fetch only what is damaged or missing, and tell how far that is.
 */
export class KeptFiles {
  readonly precache: PrecacheController;
  private readonly files: readonly BuiltFile[];
  /** Who is told of the bytes that come, by the event they are fetched for. */
  private readonly counters = new WeakMap<ExtendableEvent, (bytes: number) => void>();

  /** @param cacheName Workbox's own, with the app's folder in it, unless given */
  constructor(files: readonly BuiltFile[], {cacheName}: {readonly cacheName?: string} = {}) {
    this.files = files;
    this.precache = new PrecacheController({
      ...(cacheName === undefined ? {} : {cacheName}),
      plugins: [
        keptAsFile,
        {
          requestWillFetch: ({event, request}) => Promise.resolve(this.unverified(event, request)),
          fetchDidSucceed: (fetched) => this.verify(fetched),
        },
      ],
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
    const count = progress(totalBytes(this.files), totalBytes(broken), onProgress);
    this.counters.set(event, count);
    await inLanes(broken, (file) => this.fetch(file, event));
    // Another version may have tidied meanwhile.
    const kept = await Promise.all(this.files.map(({url}) => this.precache.matchPrecache(url)));
    if (kept.includes(undefined)) throw new Error('The browser did not keep the files.');
  }

  private async fetch(file: BuiltFile, event: ExtendableEvent): Promise<void> {
    const {strategy} = this.precache;
    const {url, revision, integrity} = file;
    const attempt = async (cache: RequestCache) => {
      const request = new Request(url, {cache});
      // Workbox keeps what a repair fetches only when it knows what that must be.
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

  /**
   * A request whose answer we verify ourselves: a browser that is given the integrity hands nothing out until all has come, so that
   * nobody would see how far a large file is.
   */
  private unverified(event: ExtendableEvent, request: Request): Request {
    return this.counters.has(event) ? new Request(request, {integrity: ''}) : request;
  }

  /** Lets only the file of this version pass. @throws Error for any other bytes */
  private async verify({
    event,
    request,
    response,
  }: FetchDidSucceedCallbackParam): Promise<Response> {
    const count = this.counters.get(event);
    if (count === undefined || !response.ok) return response;
    const bytes = await readBody(response, count);
    const key = this.precache.getCacheKeyForURL(request.url) ?? '';
    if ((await integrityOf(bytes)) !== this.precache.getIntegrityForCacheKey(key)) {
      throw new Error(`${request.url} on the server is not the file of this version.`);
    }
    return new Response(bytes as BodyInit, {headers: response.headers});
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

/** Tells how much is there as bytes come, but not more often than somebody could see. @returns counts bytes */
function progress(
  total: number,
  missing: number,
  onProgress: (progress: Saving) => void,
): (bytes: number) => void {
  let [loaded, reported] = [total - missing, -Infinity];
  const count = (bytes: number) => {
    // A file that has to be fetched again counts once.
    loaded = Math.min(loaded + bytes, total);
    if (loaded - reported < total * REPORT_STEP) return;
    reported = loaded;
    onProgress({kind: 'saving', loadedBytes: loaded, totalBytes: total});
  };
  count(0);
  return count;
}

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
async function integrityOf(bytes: ArrayBuffer | Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

function totalBytes(files: readonly BuiltFile[]): number {
  return files.reduce((sum, {bytes}) => sum + bytes, 0);
}
