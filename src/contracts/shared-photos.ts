/** Pictures shared from other apps, between the service worker that takes them and the page that reads them. */
export const SHARED = {
  /** Name of the form's field with the files, as in the manifest. */
  field: 'photos',
  /** Stands in the address of the form and of the page that reads the files, as in the manifest. */
  parameter: 'shared',
  /** Query of the page that reads them. */
  query: '?screen=photo&shared',
  /** Header with a file's name, percent-encoded. */
  nameHeader: 'x-file-name',
} as const;

/** Name of the cache they lie in meanwhile. @param scope address of the app's folder, with a slash at its end */
export function sharedCacheName(scope: string): string {
  return `fingerspell-shared ${scope}`;
}
