import hints from '#alphabet/hints.json' with {type: 'json'};
import type {LetterHints} from '../../contracts/letter-hints.ts';

/** How the letters of this program's alphabet are made, in words; empty where nobody described them. */
export const LETTER_HINTS: LetterHints = hints;
