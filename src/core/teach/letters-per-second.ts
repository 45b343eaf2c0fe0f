import type {LetterStretch} from './align-word.ts';

/**
 * How quickly a word was spelled: from the moment its first letter was left until the last but one was, so that it does not count how long the hand waited in the first letter and rested in the last.
 * @param times of the frames, milliseconds
 * @returns null where that is not known, as of words of two letters
 */
export function lettersPerSecond(
  stretches: readonly LetterStretch[],
  times: readonly number[],
): number | null {
  const [first, lastButOne] = [stretches[0], stretches.at(-2)];
  if (first === undefined || lastButOne === undefined || stretches.length < 3) return null;
  const passedMs = (times[lastButOne.to] ?? 0) - (times[first.to] ?? 0);
  return passedMs > 0 ? ((stretches.length - 2) * 1000) / passedMs : null;
}
