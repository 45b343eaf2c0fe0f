/** The browser's storage, or null where the browser withholds it (private windows, blocked site data). */
export function openStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** The stored JSON value, or null when there is none, it cannot be read or is not JSON. */
export function readStored(storage: Storage | null, key: string): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** @returns whether it was kept: a full or withheld storage keeps nothing, and that is no fault of the app */
export function writeStored(storage: Storage | null, key: string, value: unknown): boolean {
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
