import {looksLike} from './looks-like.ts';

/** The words that differ from a word by one letter that looks like it. */
export function lookAlikes(word: string, words: readonly string[]): readonly string[] {
  return words.filter((other) => {
    if (other.length !== word.length) return false;
    const places = Array.from(word).flatMap((letter, i) => (letter === other[i] ? [] : [i]));
    const [place] = places;
    return (
      places.length === 1 && place !== undefined && looksLike(word[place] ?? '', other[place] ?? '')
    );
  });
}
