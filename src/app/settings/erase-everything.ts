import {eraseStored} from '../common/storage.ts';

/** Where the app keeps things on the device. */
export interface KeptSurroundings {
  /** Null where the browser keeps nothing. */
  readonly storage: Storage | null;
  /** Undefined on pages that are not secure. */
  readonly caches: CacheStorage | undefined;
  readonly serviceWorker: ServiceWorkerContainer | undefined;
  readonly isOnline: () => boolean;
  /** Bytes the app takes on this device in all, null when the browser does not say. */
  readonly measureBytes: () => Promise<number | null>;
  /** Whether the browser promised to keep it all, null when it does not say. */
  readonly isLasting?: () => Promise<boolean | null>;
  readonly reload: () => void;
}

/**
 * Removes all that a person made or chose here, and the offline copy with it, then starts the app as on the first visit.
 * Without a network the offline copy stays: nobody could fetch it again.
 */
export async function eraseEverything(kept: KeptSurroundings): Promise<void> {
  if (kept.isOnline()) await eraseOfflineCopy(kept).catch(() => undefined);
  // Last, and at once before the reload: nothing may be written in between.
  eraseStored(kept.storage);
  kept.reload();
}

async function eraseOfflineCopy({caches, serviceWorker}: KeptSurroundings): Promise<void> {
  const registration = await serviceWorker?.getRegistration();
  if (registration === undefined || caches === undefined) return;
  const {scope} = registration;
  await registration.unregister();
  const names = await caches.keys();
  // Other apps may live at other addresses of this host.
  const own = names.filter((name) => name.endsWith(scope));
  await Promise.all(own.map((name) => caches.delete(name)));
}
