import {readStored, writeStored, type StoredKey} from './storage.ts';

const KEY: StoredKey = 'fingerspell.alphabet';
/** In the page's address, where the browser keeps nothing. */
const PARAMETER = 'alphabet';

/** The one of these alphabets that the person chose; null before that, or when it is no longer among them. @param search of the page's address */
export function chosenAlphabet<T extends {readonly id: string}>(
  among: readonly T[],
  storage: Storage | null,
  search: string,
): T | null {
  const id = new URLSearchParams(search).get(PARAMETER) ?? readStored(storage, KEY);
  return among.find((alphabet) => alphabet.id === id) ?? null;
}

/** Keeps the choice and opens the page anew, which runs the scripts of that alphabet. */
export function openAlphabet(
  id: string,
  storage: Storage | null,
  location: Pick<Location, 'href' | 'replace' | 'reload'>,
): void {
  const address = new URL(location.href);
  const isKept = writeStored(storage, KEY, id);
  if (isKept && !address.searchParams.has(PARAMETER)) {
    location.reload();
    return;
  }
  if (isKept) address.searchParams.delete(PARAMETER);
  else address.searchParams.set(PARAMETER, id);
  location.replace(address.href);
}
