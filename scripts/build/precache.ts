import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {injectManifest} from 'workbox-build';

/** Above the largest file (MediaPipe's wasm, 11 MB). Workbox leaves larger ones out with no more than a warning. */
const maxFileBytes = 64 * 1024 * 1024;

/** Files of the build that are for the host, not for the page. */
const notForThePage = ['service-worker.js', '_headers'];

/**
 * Writes `service-worker.js` into the built folder, with every file of that folder in its precache list.
 *
 * @throws Error when a file would be left out.
 */
export async function writeServiceWorker(folder: string, script: string): Promise<void> {
  const workshop = await mkdtemp(path.join(tmpdir(), 'service-worker-'));
  try {
    const source = path.join(workshop, 'service-worker.js');
    await writeFile(source, script);
    const {warnings} = await injectManifest({
      swSrc: source,
      swDest: path.join(folder, 'service-worker.js'),
      globDirectory: folder,
      globPatterns: ['**/*'],
      globIgnores: notForThePage,
      maximumFileSizeToCacheInBytes: maxFileBytes,
      // Names that carry a hash already; the others get a revision.
      dontCacheBustURLsMatching: /-[A-Z0-9]{8}\.|\.[0-9a-f]{8}\./,
      manifestTransforms: [(manifest) => ({manifest: [...manifest].sort(byUrl), warnings: []})],
    });
    if (warnings.length > 0)
      throw new Error(`The offline copy is not whole: ${warnings.join(' ')}`);
  } finally {
    await rm(workshop, {recursive: true});
  }
}

function byUrl(a: {readonly url: string}, b: {readonly url: string}): number {
  return a.url < b.url ? -1 : 1;
}
