/** The address, relative to the page, of the picture of a letter by a right hand; `npm run alphabet` draws them. */
export function stillOf(letter: string): string {
  return `./alphabet/${letter}.webp`;
}
