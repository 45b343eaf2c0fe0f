import {swapDoubtful} from '../core/doubtful-letter.ts';
import type {SpellAction, Spelling} from '../core/spell.ts';

/** The part of KeyboardEvent that counts. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key pressed in the text means, or null when it is not ours. */
export function toKeyAction(key: Key, spelling: Spelling): SpellAction | {kind: 'copy'} | null {
  const {caret, text} = spelling;
  if (key.altKey) return null;
  if (key.ctrlKey || key.metaKey) return toShortcut(key.key.toLowerCase());
  switch (key.key) {
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
      return key.key.length === 1 ? {kind: 'letter', letter: key.key} : null;
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
