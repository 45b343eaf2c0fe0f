import type {LetterScores} from '../../contracts/recognition.ts';
import {toCapitals} from '../words/to-capitals.ts';
import {spelledWord, wordAtCaret} from '../words/word-at-caret.ts';
import {editText, type FieldEdit} from './edit-text.ts';
import {redo, remember, undo, type Spelling} from './history.ts';
import {lengthOfLetterBefore} from './letter-edges.ts';
import {put} from './put.ts';
import {wordsOfPhrase} from './words-of-phrase.ts';

export type {Spelling};

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
  /** The text field holds another text. @param joins whether it is one step with the edit before: signs that are put together to one */
  | ({readonly kind: 'edit'; readonly joins?: boolean} & FieldEdit)
  /** One of the person's own phrases: goes in at the caret, and a space behind it. */
  | {readonly kind: 'phrase'; readonly phrase: string}
  | {readonly kind: 'space'}
  /** The word ended: a space, unless there is one or nothing before it. */
  | {readonly kind: 'pause'}
  /** @param replaces taken away as well, where it stands right before the caret */
  | {readonly kind: 'backspace'; readonly replaces?: string}
  /** Moves the caret to a position, see `caret`; positions outside the text mean its ends. */
  | {readonly kind: 'move'; readonly to: number}
  | {readonly kind: 'clear'}
  | {readonly kind: 'undo'}
  | {readonly kind: 'redo'};

export const EMPTY_SPELLING: Spelling = {text: '', caret: 0, scores: [], past: [], future: []};

/** Letters, digits and signs; nothing invisible, nothing that takes two units (a caret must not split it). */
const TYPEABLE = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/** The next text after one action. An action that can do nothing gives the same object back. */
export function spell(now: Spelling, action: SpellAction): Spelling {
  switch (action.kind) {
    case 'letter': {
      const {letter, scores = null, replaces = ''} = action;
      return isTypeable(letter)
        ? splice(now, lengthBefore(now, replaces), toCapitals(letter), scores)
        : now;
    }
    case 'word':
      return acceptWord(now, action.word, action.replaces);
    case 'edit':
      return edit(now, action, action.joins ?? false);
    case 'phrase':
      return putPhrase(now, wordsOfPhrase(action.phrase));
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
    case 'redo':
      return redo(now);
  }
}

function edit(now: Spelling, {before, after, caret}: FieldEdit, joins: boolean): Spelling {
  const next = editText(now, {before, after: toCapitals(after), caret});
  if (next.text === now.text) return move(now, next.caret);
  // Only what has a step of its own can become another.
  const isStep = now.past.length > 0 && now.future.length === 0;
  return joins && isStep ? {...now, ...next} : remember(now, next);
}

function acceptWord(now: Spelling, word: string, replaces: string): Spelling {
  const old = wordAtCaret(now);
  if (old === null || spelledWord(old) !== replaces) return now;
  const end = now.text[old.to] === ' ' ? old.to + 1 : old.to;
  return remember(now, put(now, old.from, end, `${word} `, null));
}

/** Between blanks, of which there may be one behind it already. */
function putPhrase(now: Spelling, words: string): Spelling {
  if (words === '') return now;
  const {text, caret} = now;
  const blank = /\S$/u.test(text.slice(0, caret)) ? ' ' : '';
  const end = text[caret] === ' ' ? caret + 1 : caret;
  return remember(now, put(now, caret, end, `${blank}${toCapitals(words)} `));
}

function isTypeable(letter: string): boolean {
  return letter.length === 1 && TYPEABLE.test(letter);
}

/** How many units before the caret are these letters: all or none. */
function lengthBefore({text, caret}: Spelling, letters: string): number {
  return text.slice(0, caret).endsWith(letters) ? letters.length : 0;
}

function backspace(now: Spelling, replaces: string): Spelling {
  const replaced = lengthBefore(now, replaces);
  const removed = replaced + lengthOfLetterBefore(now.text, now.caret - replaced);
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

function move(now: Spelling, to: number): Spelling {
  const caret = Math.min(Math.max(0, Math.round(to)), now.text.length);
  return Number.isNaN(caret) || caret === now.caret ? now : {...now, caret};
}
