import type {Phrases} from '../../contracts/phrases.ts';
import type {PhraseChange, PhraseRefusal} from '../../core/text/change-phrases.ts';

/** How the last change went. */
export type PhrasesOutcome =
  | {readonly kind: 'none' | 'unreadable'}
  | {readonly kind: 'refused'; readonly reason: PhraseRefusal}
  /** `isKept`: false where the browser keeps nothing. */
  | {readonly kind: 'changed'; readonly change: PhraseChange; readonly isKept: boolean};

export interface PhrasesState {
  readonly own: Phrases;
  readonly outcome: PhrasesOutcome;
}

export const NO_PHRASES: Phrases = {format: 1, phrases: []};
export const NO_PHRASES_YET: PhrasesState = {own: NO_PHRASES, outcome: {kind: 'none'}};
