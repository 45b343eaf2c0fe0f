import {SHARED, sharedCacheName} from '../contracts/shared-photos.ts';

export interface ShareSurroundings {
  readonly caches: Pick<CacheStorage, 'open'>;
  /** Address of the app's folder, with a slash at its end. */
  readonly scope: string;
  /** A name that no earlier file had. */
  readonly newName: () => string;
}

/** Whether this is the form by which another app shares pictures. */
export function isShare({method, mode, url}: Request, scope: string): boolean {
  const {origin, pathname, searchParams} = new URL(url);
  const isForm = method === 'POST' && mode === 'navigate';
  return isForm && origin + pathname === scope && searchParams.has(SHARED.parameter);
}

/**
 * Keeps the pictures of the form until the page takes them, and leads to that page. They go nowhere else. Where they cannot be kept
 * the page finds none, and says so.
 */
export async function receiveShare(request: Request, around: ShareSurroundings): Promise<Response> {
  try {
    await keep((await request.formData()).getAll(SHARED.field), around);
  } catch {
    // Not a whole form, or no room.
  }
  return Response.redirect(around.scope + SHARED.query, 303);
}

async function keep(
  entries: readonly FormDataEntryValue[],
  {caches, scope, newName}: ShareSurroundings,
): Promise<void> {
  const cache = await caches.open(sharedCacheName(scope));
  for (const file of entries) {
    // An empty file is what a form without one sends.
    if (typeof file === 'string' || (file.size === 0 && file.name === '')) continue;
    const headers = {[SHARED.nameHeader]: encodeURIComponent(file.name)};
    await cache.put(`${scope}shared/${newName()}`, new Response(file, {headers}));
  }
}
