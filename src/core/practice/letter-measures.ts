import measures from '#alphabet/measures.json' with {type: 'json'};
import type {LetterMeasures} from '../../contracts/letter-measures.ts';

/** How the hand is held in each letter; empty where nobody measured the drawn hand. */
export const LETTER_MEASURES: LetterMeasures = {
  drawn: {},
  people: {},
  ...(measures as Partial<LetterMeasures>),
};
