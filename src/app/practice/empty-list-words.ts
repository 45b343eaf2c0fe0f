import {msg, str} from '@lit/localize';

const LATIN = 26;

/** Of a list of one's own that has nothing to practise. @param letters that can be practised */
export function emptyListWords(letters: readonly string[]): string {
  return letters.length === LATIN
    ? msg('Write at least one letter or word with the letters A to Z.')
    : msg(str`Write at least one letter or word with these letters: ${letters.join(' ')}.`);
}
