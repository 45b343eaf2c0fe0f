import {offerWords} from './offer-words.ts';
import {ownLexicon} from './own-lexicon.ts';
import {searchWords, startWordSearch} from './search-words.ts';

/** All that words are found with, to be loaded at once: a page needs it no sooner than the list of words. */
export const findWords = {offerWords, ownLexicon, searchWords, startWordSearch};
export type FindWords = typeof findWords;
