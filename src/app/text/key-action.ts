import {swapDoubtful} from '../../core/text/doubtful-letter.ts';
import {lengthOfLetterBefore, lengthOfLetterBehind} from '../../core/text/letter-edges.ts';
import type {SpellAction, Spelling} from '../../core/text/spell.ts';
import {NO_OFFERS, type OffersState} from '../words/offers-controller.ts';

/** The part of KeyboardEvent that counts. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Where keys go: into the text field, which takes most of them itself, or to nothing in particular. */
export type KeyPlace = 'field' | 'page';

export type KeyAction =
  | SpellAction
  | {readonly kind: 'copy'}
  /** Takes a word that is offered. */
  | {readonly kind: 'accept'; readonly word: string}
  /** Turns down the words that are offered. */
  | {readonly kind: 'dismiss'};

/** What a key means, or null when it is not ours. */
export function toKeyAction(
  key: Key,
  spelling: Spelling,
  offers: OffersState = NO_OFFERS,
  place: KeyPlace = 'page',
): KeyAction | null {
  if (key.altKey) return null;
  if (key.ctrlKey || key.metaKey) return toShortcut(key);
  const offered = toOfferAction(key.key, offers);
  return offered === null && place === 'page' ? toTextAction(key.key, spelling) : offered;
}

function toOfferAction(key: string, offers: OffersState): KeyAction | null {
  if (offers.kind !== 'words' || offers.words.length === 0) return null;
  if (key === 'Escape') return {kind: 'dismiss'};
  const word = offers.hasKeys && /^[1-9]$/.test(key) ? offers.words[Number(key) - 1] : undefined;
  return word === undefined ? null : {kind: 'accept', word};
}

function toTextAction(key: string, spelling: Spelling): SpellAction | null {
  const {caret, text} = spelling;
  switch (key) {
    case ' ':
      return {kind: 'space'};
    case 'Backspace':
      return {kind: 'backspace'};
    case 'ArrowLeft':
      return {kind: 'move', to: caret - lengthOfLetterBefore(text, caret)};
    case 'ArrowRight':
      return {kind: 'move', to: caret + lengthOfLetterBehind(text, caret)};
    case 'ArrowUp':
    case 'ArrowDown':
      return swapDoubtful(spelling);
    case 'Home':
      return {kind: 'move', to: 0};
    case 'End':
      return {kind: 'move', to: text.length};
    default:
      return key.length === 1 ? {kind: 'letter', letter: key} : null;
  }
}

function toShortcut({key, ctrlKey, shiftKey}: Key): SpellAction | {readonly kind: 'copy'} | null {
  switch (key.toLowerCase()) {
    case 'z':
      return {kind: shiftKey ? 'redo' : 'undo'};
    case 'y':
      // On a Mac ⌘Y opens the browser's history.
      return ctrlKey && !shiftKey ? {kind: 'redo'} : null;
    case 'c':
      return shiftKey ? null : {kind: 'copy'};
    default:
      return null;
  }
}
