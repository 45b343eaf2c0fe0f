import {toCapitals} from './to-capitals.ts';

/** How the text is written for people; it is kept in capitals. */
export type TextCase = 'capitals' | 'sentence' | 'lower';

/** A text in capitals as people want to see it, unit by unit as long as before. Capitals are made of it again by `toCapitals`. */
export function inCase(text: string, textCase: TextCase): string {
  switch (textCase) {
    case 'capitals':
      return text;
    case 'lower':
      return toSmall(text);
    case 'sentence':
      return toSentences(text);
  }
}

function toSmall(text: string): string {
  return Array.from(text, toSmallLetter).join('');
}

/** A letter whose small one takes more units, or is another's as well, stays as it is. */
function toSmallLetter(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length && toCapitals(small) === letter ? small : letter;
}

/** The first letter or digit of the text, of a line, and behind what ends a sentence, with what stands before it. */
const BEGINNING = /(?:^|\n|[.!?…]["'”’)\]]*\s)[^\p{L}\p{N}\n]*[\p{L}\p{N}]/gu;
/** The word I, also in I'M. */
const LONE_I = /(?<![\p{L}\p{N}'’])i(?![\p{L}\p{N}])/gu;

function toSentences(text: string): string {
  return toSmall(text).replace(BEGINNING, toCapitals).replace(LONE_I, 'I');
}
