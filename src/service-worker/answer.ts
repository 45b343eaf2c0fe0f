import type {BuiltFile} from '../contracts/offline-protocol.ts';
import type {FileStore} from './file-store.ts';

const PAGE = 'index.html';

/**
 * The file of this version that belongs to an address, or null. A file opened as a page (the licences) is that file; every other
 * page of the app's folder is the app.
 * @param scope address of the app's folder, with a slash at its end
 */
export function fileFor(
  files: readonly BuiltFile[],
  scope: string,
  request: Pick<Request, 'url' | 'mode'>,
): BuiltFile | null {
  const {origin, pathname} = new URL(request.url);
  const address = origin + pathname;
  if (!address.startsWith(scope)) return null;
  const named = (path: string) => files.find((file) => file.path === path) ?? null;
  return named(address.slice(scope.length)) ?? (request.mode === 'navigate' ? named(PAGE) : null);
}

type Fetch = (request: Request) => Promise<Response>;

/**
 * A file of this version from the device; fetched again, and kept, when the device has lost it. Where the host has another by
 * now or there is no room for it, what the host sends will do.
 */
export async function answerFile(
  store: FileStore,
  file: BuiltFile,
  request: Request,
  fetch: Fetch,
): Promise<Response> {
  try {
    return (await store.find(file)) ?? (await store.save(file, () => undefined));
  } catch {
    return fetch(request);
  }
}

/** A file that only an earlier version had, for a page that has not reloaded since; else whatever the host sends. */
export async function answerOther(
  store: FileStore,
  request: Request,
  fetch: Fetch,
): Promise<Response> {
  const kept = await store.findOlder(request.url).catch(() => undefined);
  return kept ?? fetch(request);
}
