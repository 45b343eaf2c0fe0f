import {swapDoubtful} from '../../core/text/doubtful-letter.ts';
import type {SpellAction, Spelling} from '../../core/text/spell.ts';
import {NO_OFFERS, type OffersState} from '../words/offers-controller.ts';

/** The part of KeyboardEvent that counts. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export type KeyAction =
  | SpellAction
  | {readonly kind: 'copy'}
  /** Takes a word that is offered. */
  | {readonly kind: 'accept'; readonly word: string}
  /** Turns down the words that are offered. */
  | {readonly kind: 'dismiss'};

/** What a key pressed in the text means, or null when it is not ours. */
export function toKeyAction(
  key: Key,
  spelling: Spelling,
  offers: OffersState = NO_OFFERS,
): KeyAction | null {
  if (key.altKey) return null;
  if (key.ctrlKey || key.metaKey) return toShortcut(key.key.toLowerCase());
  return toOfferAction(key.key, offers) ?? toTextAction(key.key, spelling);
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
      return {kind: 'move', to: caret - 1};
    case 'ArrowRight':
      return {kind: 'move', to: caret + 1};
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

function toShortcut(letter: string): SpellAction | {kind: 'copy'} | null {
  switch (letter) {
    case 'z':
      return {kind: 'undo'};
    case 'c':
      return {kind: 'copy'};
    default:
      return null;
  }
}
