/** A word is counted as five letters, as typists do. */
const LETTERS_PER_WORD = 5;

export function wordsPerMinute(lettersPerSecond: number): number {
  return Math.round((lettersPerSecond * 60) / LETTERS_PER_WORD);
}
