/** The letters of a text, word by word, in upper case. */
export function spellable(text: string): string[] {
  const plain = text.normalize('NFD').toUpperCase();
  return plain
    .split(/\s+/)
    .map((word) => word.replace(/[^A-Z]/g, ''))
    .filter((word) => word !== '');
}
