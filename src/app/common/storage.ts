/** The browser's storage, or null where the browser withholds it (private windows, blocked site data). */
export function openStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

const PREFIX = 'fingerspell.';

// Filled in by the build (scripts/build/bundles.ts).
declare const BUILT_ALPHABET_ID: string;

/** Every key begins alike, so that everything can be found when a person wants it gone. */
export type StoredKey = `${typeof PREFIX}${string}`;

/** The key of what is of this app's alphabet alone: a device may have the apps of several. The American one is older than there were others. */
export function ofAlphabet(key: StoredKey): StoredKey {
  return typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl'
    ? key
    : `${key}.${BUILT_ALPHABET_ID}`;
}

/** The stored JSON value, or null when there is none, it cannot be read or is not JSON. */
export function readStored(storage: Storage | null, key: StoredKey): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** @returns whether it was kept: a full or withheld storage keeps nothing, and that is no fault of the app */
export function writeStored(storage: Storage | null, key: StoredKey, value: unknown): boolean {
  try {
    storage?.setItem(key, JSON.stringify(value));
    return storage !== null;
  } catch {
    return false;
  }
}

/** Removes what is stored; a storage that is withheld holds nothing. */
export function removeStored(storage: Storage | null, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // Nothing can be kept there, so nothing is.
  }
}

/** Removes everything the app stored, and nothing else that shares its place. */
export function eraseStored(storage: Storage | null): void {
  for (const key of storedKeys(storage)) storage?.removeItem(key);
}

/** Bytes of everything the app stored: browsers count two a character. */
export function countStoredBytes(storage: Storage | null): number {
  const characters = storedKeys(storage).map(
    (key) => key.length + (storage?.getItem(key) ?? '').length,
  );
  return characters.reduce((sum, count) => sum + 2 * count, 0);
}

function storedKeys(storage: Storage | null): readonly string[] {
  const count = storage?.length ?? 0;
  const keys = Array.from({length: count}, (_, index) => storage?.key(index) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX));
}
