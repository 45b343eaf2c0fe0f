import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {ManifestTransform} from 'workbox-build';
// Not by the package's own door, which loads Babel and Rollup for workers that Workbox itself writes.
import {injectManifest} from 'workbox-build/build/inject-manifest.js';
import type {BuiltFile} from '../../src/contracts/offline-protocol.ts';

/** What only hosts read, and pictures that a browser shows before the app is installed, never after. */
const ONLY_ONLINE = ['_headers', 'screenshots/**'];
/** Names with a hash in them: esbuild's, and those of styles and assets. They never mean other bytes. */
const HASHED_NAME = /(?:-[0-9A-Z]{8}|\.[0-9a-f]{8})\.\w+$/;
/** Well above the largest file, MediaPipe's wasm of 11 MB: Workbox leaves out what passes it. */
const LARGEST_BYTES = 64_000_000;

/**
 * Lists the files of a built app in the service worker that lies among them, in a fixed order.
 * @throws Error when a file would be left out
 */
export async function injectPrecacheManifest(folder: string): Promise<void> {
  const worker = path.join(folder, 'service-worker.js');
  const addIntegrity: ManifestTransform = async (entries) => {
    const files = entries.map(async (entry): Promise<BuiltFile & typeof entry> => {
      const hash = createHash('sha256').update(await readFile(path.join(folder, entry.url)));
      return {...entry, bytes: entry.size, integrity: `sha256-${hash.digest('base64')}`};
    });
    return {manifest: (await Promise.all(files)).sort((a, b) => (a.url < b.url ? -1 : 1))};
  };
  const {warnings} = await injectManifest({
    swSrc: worker,
    swDest: worker,
    globDirectory: folder,
    globPatterns: ['**/*'],
    globIgnores: ONLY_ONLINE,
    dontCacheBustURLsMatching: HASHED_NAME,
    maximumFileSizeToCacheInBytes: LARGEST_BYTES,
    manifestTransforms: [addIntegrity],
  });
  if (warnings.length > 0) throw new Error(`The offline copy is not whole: ${warnings.join(' ')}`);
}
