import type {SpellAction, Spelling} from '../core/spell.ts';

/**
 * What a screen reader should hear after an action: finished words and big changes at once, single letters not at all
 * (null), the word so far at a pause.
 * @param spelling the text after the action
 */
export function announce(spelling: Spelling, action: SpellAction | {kind: 'pause'}): string | null {
  switch (action.kind) {
    case 'space':
    case 'pause':
      return wordBefore(spelling);
    case 'word':
      return action.word;
    case 'clear':
      return 'Text cleared. Undo brings it back.';
    case 'undo':
      return spelling.text === '' ? 'Undone. The text is empty.' : `Undone. ${spelling.text}`;
    case 'letter':
    case 'backspace':
    case 'move':
      return null;
  }
}

function wordBefore({text, caret}: Spelling): string | null {
  return /(\S+)\s*$/u.exec(text.slice(0, caret))?.[1] ?? null;
}
