import type {LetterScores} from '../../contracts/recognition.ts';
import type {SpellingMoment} from './spelling-moment.ts';
import {spelledWord, wordAtCaret} from '../words/word-at-caret.ts';

/** The text being written. */
export interface Spelling extends SpellingMoment {
  /** Earlier texts, oldest first, for undo. */
  readonly past: readonly SpellingMoment[];
}

export type SpellAction =
  /** One character from the camera or a keyboard; letters are kept in upper case. */
  | {
      readonly kind: 'letter';
      readonly letter: string;
      readonly scores?: LetterScores | null;
      /** Letters it takes the place of, where they stand right before the caret. */
      readonly replaces?: string;
    }
  /** A word offered: takes the place of the word at the caret, if that is still `replaces`, and ends with one space. */
  | {readonly kind: 'word'; readonly word: string; readonly replaces: string}
  | {readonly kind: 'space'}
  /** The word ended: a space, unless there is one or nothing before it. */
  | {readonly kind: 'pause'}
  /** @param replaces taken away as well, where it stands right before the caret */
  | {readonly kind: 'backspace'; readonly replaces?: string}
  /** Moves the caret to a position, see `caret`; positions outside the text mean its ends. */
  | {readonly kind: 'move'; readonly to: number}
  | {readonly kind: 'clear'}
  | {readonly kind: 'undo'};

export const EMPTY_SPELLING: Spelling = {text: '', caret: 0, scores: [], past: []};

const MAX_UNDO_STEPS = 500;
/** Letters, digits and signs; nothing invisible, nothing that takes two units (a caret must not split it). */
const TYPEABLE = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/** The next text after one action. An action that can do nothing gives the same object back. */
export function spell(now: Spelling, action: SpellAction): Spelling {
  switch (action.kind) {
    case 'letter': {
      const {letter, scores = null, replaces = ''} = action;
      return isTypeable(letter)
        ? splice(now, lengthBefore(now, replaces), letter.toUpperCase(), scores)
        : now;
    }
    case 'word':
      return acceptWord(now, action.word, action.replaces);
    case 'space':
      return splice(now, 0, ' ', null);
    case 'pause':
      return /\S$/u.test(now.text.slice(0, now.caret)) ? splice(now, 0, ' ', null) : now;
    case 'backspace':
      return backspace(now, action.replaces ?? '');
    case 'move':
      return move(now, action.to);
    case 'clear':
      return now.text === '' ? now : remember(now, {text: '', caret: 0, scores: []});
    case 'undo':
      return undo(now);
  }
}

function acceptWord(now: Spelling, word: string, replaces: string): Spelling {
  const old = wordAtCaret(now);
  if (old === null || spelledWord(old) !== replaces) return now;
  const end = now.text[old.to] === ' ' ? old.to + 1 : old.to;
  return remember(now, put(now, old.from, end, `${word} `, null));
}

function isTypeable(letter: string): boolean {
  return letter.length === 1 && TYPEABLE.test(letter);
}

/** How many units before the caret are these letters: all or none. */
function lengthBefore({text, caret}: Spelling, letters: string): number {
  return text.slice(0, caret).endsWith(letters) ? letters.length : 0;
}

function backspace(now: Spelling, replaces: string): Spelling {
  const removed = Math.min(now.caret, lengthBefore(now, replaces) + 1);
  return removed === 0 ? now : splice(now, removed, '', null);
}

/** Puts an addition in the place of the units right before the caret. */
function splice(
  now: Spelling,
  removed: number,
  addition: string,
  scores: LetterScores | null,
): Spelling {
  return remember(now, put(now, now.caret - removed, now.caret, addition, scores));
}

/** Puts an addition in the place of a stretch of the text, and the caret behind it. */
function put(
  {text, scores}: SpellingMoment,
  from: number,
  to: number,
  addition: string,
  additionScores: LetterScores | null,
): SpellingMoment {
  return {
    text: text.slice(0, from) + addition + text.slice(to),
    caret: from + addition.length,
    scores: [
      ...scores.slice(0, from),
      ...Array.from(addition, () => additionScores),
      ...scores.slice(to),
    ],
  };
}

function move(now: Spelling, to: number): Spelling {
  const caret = Math.min(Math.max(0, Math.round(to)), now.text.length);
  return Number.isNaN(caret) || caret === now.caret ? now : {...now, caret};
}

function remember({past, ...now}: Spelling, next: SpellingMoment): Spelling {
  return {...next, past: [...past, now].slice(-MAX_UNDO_STEPS)};
}

function undo(now: Spelling): Spelling {
  const last = now.past.at(-1);
  return last === undefined ? now : {...last, past: now.past.slice(0, -1)};
}
