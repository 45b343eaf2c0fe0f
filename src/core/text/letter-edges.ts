/** A letter as people count them: with its accents, a flag, a face made of several signs. */
const LETTER = String.raw`(?:\p{RI}{2}|.)(?:\p{M}|\p{EMod}|\u200d.)*`;
const LAST = new RegExp(`${LETTER}$`, 'su');
const FIRST = new RegExp(`^${LETTER}`, 'su');

/** How many UTF-16 units the letter before a place in a text takes; 0 at the start. */
export function lengthOfLetterBefore(text: string, at: number): number {
  return LAST.exec(text.slice(0, at))?.[0].length ?? 0;
}

/** How many UTF-16 units the letter behind a place in a text takes; 0 at the end. */
export function lengthOfLetterBehind(text: string, at: number): number {
  return FIRST.exec(text.slice(at))?.[0].length ?? 0;
}
