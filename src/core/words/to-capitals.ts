/** A text in capitals, unit by unit as long as before: a letter whose capital takes more units, such as ß, stays as it is. */
export function toCapitals(text: string): string {
  return Array.from(text, toCapital).join('');
}

function toCapital(letter: string): string {
  const capital = letter.toUpperCase();
  return capital.length === letter.length ? capital : letter;
}
