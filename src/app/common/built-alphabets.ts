import type {AlphabetName} from '../../contracts/alphabet.ts';

// Filled in by the build (scripts/build/bundles.ts).
declare const BUILT_ALPHABETS: readonly AlphabetName[];

/** The alphabets to choose from; none in an app of one. */
export const builtAlphabets: readonly AlphabetName[] =
  typeof BUILT_ALPHABETS === 'undefined' ? [] : BUILT_ALPHABETS;
