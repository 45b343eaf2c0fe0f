import type {SpellingMoment} from '../text/spelling-moment.ts';
import type {SpeltLetter} from './letter-costs.ts';
import type {WordStage} from './offer-words.ts';

/** A run of characters without a blank. */
export interface WordAtCaret {
  /** UTF-16 units of the text before the word. */
  readonly from: number;
  /** UTF-16 units of the text up to the word's end. */
  readonly to: number;
  readonly letters: readonly SpeltLetter[];
  /** `under-way` while the caret stands behind its last letter. */
  readonly stage: WordStage;
}

/** The word the caret stands in or right behind; one space after a word still belongs to it. Null where there is none. */
export function wordAtCaret({text, caret, scores}: SpellingMoment): WordAtCaret | null {
  const isLeft = text[caret - 1] === ' ';
  const last = isLeft ? caret - 1 : caret;
  const from = wordStart(text, last);
  if (from === last) return null;
  const to = isLeft ? last : wordEnd(text, last);
  const letters = Array.from({length: to - from}, (_, i) => ({
    letter: text[from + i] ?? '',
    scores: scores[from + i] ?? null,
  }));
  return {from, to, letters, stage: isLeft || to > caret ? 'finished' : 'under-way'};
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (isInked(text[start - 1])) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (isInked(text[end])) end++;
  return end;
}

function isInked(character: string | undefined): boolean {
  return character !== undefined && /\S/u.test(character);
}

/** As it stands in the text. */
export function spelledWord({letters}: WordAtCaret): string {
  return letters.map(({letter}) => letter).join('');
}
