import type {Asset} from '../../contracts/recognizer-protocol.ts';

// Filled in by the build (scripts/build/bundles.ts): only it knows the name with its hash.
declare const BUILT_WORD_LIST: Asset;

/** The English words to offer; its address is relative to the page. */
export const builtWordList: Asset = BUILT_WORD_LIST;
