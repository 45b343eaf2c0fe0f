import {STATIC_LETTERS} from '../../core/scores/alphabet.ts';
import {ofAlphabet, readStored, removeStored, writeStored} from '../common/storage.ts';

/** What the person decided about letters beyond what they showed. */
export interface TeachChoices {
  readonly skipped: readonly string[];
  /** Letters that were doubted, and that the person does not want to show again. */
  readonly leftOut: readonly string[];
}

export const NO_CHOICES: TeachChoices = {skipped: [], leftOut: []};

const KEY = ofAlphabet('fingerspell.teaching');

/** Anything that is stored gives choices; what is odd in it is dropped. */
export function loadTeachChoices(storage: Storage | null): TeachChoices {
  const stored = readStored(storage, KEY);
  const {skipped, leftOut}: {skipped?: unknown; leftOut?: unknown} = {...(stored ?? {})};
  return {skipped: toLetters(skipped), leftOut: toLetters(leftOut)};
}

/** @returns whether it could be kept */
export function saveTeachChoices(storage: Storage | null, choices: TeachChoices): boolean {
  return writeStored(storage, KEY, choices);
}

export function eraseTeachChoices(storage: Storage | null): void {
  removeStored(storage, KEY);
}

function toLetters(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? STATIC_LETTERS.filter((letter) => stored.includes(letter)) : [];
}
