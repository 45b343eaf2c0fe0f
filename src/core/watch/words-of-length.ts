/** How long the words are: up to four letters, five or six, or more. */
export type WordLength = 'any' | 'short' | 'medium' | 'long';

const LETTERS: Readonly<Record<WordLength, readonly [least: number, most: number]>> = {
  any: [1, Infinity],
  short: [1, 4],
  medium: [5, 6],
  long: [7, Infinity],
};

export function wordsOfLength(words: readonly string[], length: WordLength): readonly string[] {
  const [least, most] = LETTERS[length];
  return words.filter((word) => word.length >= least && word.length <= most);
}
