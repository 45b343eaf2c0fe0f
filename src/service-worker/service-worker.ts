import {clientsClaim} from 'workbox-core/clientsClaim.js';
import {Route} from 'workbox-routing/Route.js';
import {
  parseOfflineRequest,
  type BuiltFile,
  type OfflineReport,
  type OfflineRequest,
} from '../contracts/offline-protocol.ts';
import {KeptFiles} from './kept-files.ts';
import {isShare, receiveShare} from './receive-share.ts';
import {createRouter} from './routes.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Every file of this version that a page may ask for; workbox-build writes the list in place of this name. */
  readonly __WB_MANIFEST: readonly BuiltFile[];
};

const {scope} = self.registration;
/** Where versions before Workbox kept their files. */
const EARLIER_CACHE = `fingerspell-files ${scope}`;
const files = new KeptFiles(self.__WB_MANIFEST);
const newName = () => self.crypto.randomUUID();

self.addEventListener('install', (event) => event.waitUntil(files.save(event, showProgress)));

// The page that installed the first version works offline from then on, without a reload.
clientsClaim();

const router = createRouter(files.precache, scope);
router.registerRoute(
  new Route(
    ({request}) => isShare(request, scope),
    ({request}) => receiveShare(request, {caches, scope, newName}),
    'POST',
  ),
);
router.addFetchListener();

self.addEventListener('message', (event) => {
  const request = parseOfflineRequest(event.data);
  if (request !== null) event.waitUntil(obey(request, event));
});

function obey({kind}: OfflineRequest, event: ExtendableEvent): Promise<void> {
  switch (kind) {
    // A new version waits until the page asks: taking over at once would change the files under a running session.
    case 'skip-waiting':
      return self.skipWaiting();
    case 'check':
      return check();
    case 'repair':
      return repair(event);
    case 'tidy':
      return tidy(event);
  }
}

async function check(): Promise<void> {
  await tell(await files.check());
}

async function repair(event: ExtendableEvent): Promise<void> {
  // What could not be fetched is told by the check.
  await files.save(event, showProgress).catch(() => undefined);
  await check();
}

/** Earlier files go only when nobody can need them: one page, loaded by this version, and no other version on its way. */
async function tidy(event: ExtendableEvent): Promise<void> {
  const {installing, waiting} = self.registration;
  if (installing !== null || waiting !== null || (await windows()).length > 1) return;
  await files.precache.activate(event);
  await caches.delete(EARLIER_CACHE);
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
