/** The letters of a word and its pairs of neighbours, each once. */
export function pairsOf(word: string): readonly string[] {
  const letters = Array.from(word);
  const pairs = letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`);
  return [...new Set([...letters, ...pairs])];
}
