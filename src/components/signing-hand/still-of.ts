// Filled in by the build (scripts/build/bundles.ts).
declare const BUILT_ALPHABET_ID: string;

/** Whether there are pictures of this alphabet's letters: they are American. */
export const HAS_STILLS = typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl';

/** The address, relative to the page, of the picture of a letter by a right hand; `npm run alphabet` draws them. */
export function stillOf(letter: string): string {
  return `./alphabet/${letter}.webp`;
}
