import {readStored, writeStored, type StoredKey} from './storage.ts';

const KEY: StoredKey = 'fingerspell.alphabet';

/** The one of these alphabets that the person chose; null before that, or when it is no longer among them. */
export function chosenAlphabet<T extends {readonly id: string}>(
  among: readonly T[],
  storage: Storage | null,
): T | null {
  const id = readStored(storage, KEY);
  return among.find((alphabet) => alphabet.id === id) ?? null;
}

export function chooseAlphabet(id: string, storage: Storage | null): void {
  writeStored(storage, KEY, id);
}
