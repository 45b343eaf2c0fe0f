import {
  parseOfflineRequest,
  type OfflineReport,
  type OfflineRequest,
} from '../contracts/offline-protocol.ts';
import {answerFile, answerOther, fileFor} from './answer.ts';
import {builtFiles} from './built-files.ts';
import {FileStore} from './file-store.ts';
import {isShare, receiveShare} from './receive-share.ts';
import {checkFiles, saveFiles} from './save-files.ts';

declare const self: ServiceWorkerGlobalScope;

const {scope} = self.registration;
const store = new FileStore({caches, fetch: (address, how) => fetch(address, how), scope});

self.addEventListener('install', (event) => {
  event.waitUntil(saveFiles(store, builtFiles, showProgress));
});

// The page that installed the first version works offline from then on, without a reload.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const {request} = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const file = fileFor(builtFiles, scope, request);
  const fromHost = (wanted: Request) => fetch(wanted);
  event.respondWith(
    file === null
      ? answerOther(store, request, fromHost)
      : answerFile(store, file, request, fromHost),
  );
});

self.addEventListener('fetch', (event) => {
  if (!isShare(event.request, scope)) return;
  const newName = () => self.crypto.randomUUID();
  event.respondWith(receiveShare(event.request, {caches, scope, newName}));
});

self.addEventListener('message', (event) => {
  const request = parseOfflineRequest(event.data);
  if (request !== null) event.waitUntil(obey(request));
});

function obey({kind}: OfflineRequest): Promise<void> {
  switch (kind) {
    // A new version waits until the page asks: taking over at once would change the files under a running session.
    case 'skip-waiting':
      return self.skipWaiting();
    case 'check':
      return check();
    case 'repair':
      return repair();
    case 'tidy':
      return tidy();
  }
}

async function check(): Promise<void> {
  await tell(await checkFiles(store, builtFiles));
}

async function repair(): Promise<void> {
  // What could not be fetched is told by the check.
  await saveFiles(store, builtFiles, showProgress).catch(() => undefined);
  await check();
}

/** Earlier files go only when nobody can need them: one page, loaded by this version, and no other version on its way. */
async function tidy(): Promise<void> {
  const {installing, waiting} = self.registration;
  if (installing !== null || waiting !== null || (await windows()).length > 1) return;
  await store.keepOnly(builtFiles);
}

function showProgress(progress: OfflineReport): void {
  void tell(progress);
}

async function tell(report: OfflineReport): Promise<void> {
  for (const client of await windows()) client.postMessage(report);
}

async function windows(): Promise<readonly WindowClient[]> {
  const all = await self.clients.matchAll({type: 'window', includeUncontrolled: true});
  // Other apps of the same host are none of ours.
  return all.filter(({url}) => url.startsWith(scope));
}
