import {WORDS_TO_RECORD} from './words-to-record.ts';

/**
 * The word to record next: one that was recorded least often, and of them the one whose letters were.
 * @param recorded words, each as often as it was recorded
 * @param passed over lately, and asked for again only when there is no other
 */
export function chooseWord(
  recorded: readonly string[],
  passed: readonly string[],
  words: readonly string[] = WORDS_TO_RECORD,
): string {
  const counts = new Map<string, number>();
  for (const letter of recorded.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const open = words.filter((word) => !passed.includes(word));
  const rank = (word: string): readonly [number, number] => [
    recorded.filter((one) => one === word).length,
    -newness(word, counts),
  ];
  return (open.length > 0 ? open : words).reduce((best, word) => {
    const [[times, usual], [leastTimes, leastUsual]] = [rank(word), rank(best)];
    return times < leastTimes || (times === leastTimes && usual < leastUsual) ? word : best;
  });
}

/** The mean over the letters, of which each counts the less the oftener it was recorded. */
function newness(word: string, counts: ReadonlyMap<string, number>): number {
  const values = Array.from(word, (letter) => 1 / (1 + (counts.get(letter) ?? 0)));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
