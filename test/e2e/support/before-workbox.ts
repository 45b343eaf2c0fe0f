import {readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {sha256} from '../../../scripts/support/files/files.ts';

/** The service worker as it was before Workbox, as far as a page or its successor can tell: where it kept the files and what it answered. */
const WORKER = `
const {scope} = self.registration;
const keyOf = ({path, sha256}) => scope + path + '?sha256=' + sha256;
const openCache = () => caches.open('fingerspell-files ' + scope);

async function save() {
  const cache = await openCache();
  for (const file of FILES) await cache.put(keyOf(file), await fetch(scope + file.path));
}

async function check() {
  const report = {kind: 'checked', bytes: 22e6, brokenFiles: 0, brokenBytes: 0};
  const pages = await self.clients.matchAll({type: 'window', includeUncontrolled: true});
  for (const page of pages) page.postMessage(report);
}

self.addEventListener('install', (event) => event.waitUntil(save()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if (event.data.kind === 'check') event.waitUntil(check());
});
self.addEventListener('fetch', (event) => {
  const [path] = event.request.url.slice(scope.length).split('?');
  const file = FILES.find((one) => one.path === (path || 'index.html'));
  if (file === undefined) return;
  event.respondWith(openCache().then((cache) => cache.match(keyOf(file))));
});
`;

/** Puts that worker in the place of the built one. */
export async function publishBeforeWorkbox(root: string): Promise<void> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true});
  const files = entries.flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(root, file).replaceAll(path.sep, '/');
    const isKept = entry.isFile() && !/^(?:_headers$|service-worker\.js$|screenshots\/)/.test(name);
    return isKept ? [{file, name}] : [];
  });
  const listed = await Promise.all(
    files.map(async ({file, name}) => ({path: name, sha256: sha256(await readFile(file))})),
  );
  const script = `const FILES = ${JSON.stringify(listed)};${WORKER}`;
  await writeFile(path.join(root, 'service-worker.js'), script);
}
