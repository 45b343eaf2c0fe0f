import {isPosed} from './is-posed.ts';

/** The letters of a text that the drawn hand can make, word by word, in upper case. */
export function spellable(text: string): string[] {
  const plain = text.normalize('NFD').toUpperCase();
  return plain
    .split(/\s+/)
    .map((word) => Array.from(word).filter(isPosed).join(''))
    .filter((word) => word !== '');
}
