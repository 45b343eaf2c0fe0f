import {countEdits, type Edits} from '../simulation/edits.ts';

export interface RoundComparison extends Edits {
  /** Letters that the film showed, without those of the words cut by the start and the end. */
  readonly shown: number;
}

/**
 * Compares the letters that were read from a film with those it shows over and over; spaces do not count. Where in the film reading began is found by trying; its first and its last
 * word may have been cut, and are left out.
 * @param words of the film
 */
export function compareRound(words: readonly string[], read: string): RoundComparison {
  const letters = read.trim().split(/ +/).slice(1, -1).join('');
  const comparisons = words
    .flatMap((_, first) => roundsFrom(words, first, letters.length))
    .map((shown) => ({...countEdits(shown, letters), shown: shown.length}));
  const total = ({wrong, missing, stray}: Edits) => wrong + missing + stray;
  return comparisons.reduce((best, one) => (total(one) < total(best) ? one : best));
}

/** What the film shows from one of its words on to the end of another, in about so many letters: the longest text that is no longer, and the next two. */
function roundsFrom(
  words: readonly string[],
  first: number,
  letters: number,
): readonly [string, string, string] {
  let shown = '';
  let next = first;
  const add = () => (shown += words[next++ % words.length] ?? '');
  while (shown.length + (words[next % words.length] ?? '').length <= letters) add();
  return [shown, add(), add()];
}
