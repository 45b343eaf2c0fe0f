import {msg, str} from '@lit/localize';
import type {SpellAction, Spelling} from '../../core/text/spell.ts';

/**
 * What a screen reader should hear after an action: finished words and big changes at once, single letters not at all
 * (null), the word so far at a pause. Words offered are said with the word they are offered for.
 * @param spelling the text after the action
 * @param offered for that text
 */
export function announce(
  spelling: Spelling,
  action: SpellAction,
  offered: readonly string[] = [],
): string | null {
  switch (action.kind) {
    case 'space':
    case 'pause':
      return withOffers(wordBefore(spelling), offered);
    case 'word':
      return action.word;
    case 'clear':
      return msg('Text cleared. Undo brings it back.');
    case 'undo':
      return spelling.text === ''
        ? msg('Undone. The text is empty.')
        : msg(str`Undone. ${spelling.text}`);
    case 'redo':
      return spelling.text === ''
        ? msg('Done again. The text is empty.')
        : msg(str`Done again. ${spelling.text}`);
    case 'letter':
    case 'edit':
    case 'backspace':
    case 'move':
      return null;
  }
}

function withOffers(word: string | null, offered: readonly string[]): string | null {
  if (word === null || offered.length === 0) return word;
  const words = offered.join(', ');
  return msg(str`${word}. Offered: ${words}`);
}

function wordBefore({text, caret}: Spelling): string | null {
  return /(\S+)\s*$/u.exec(text.slice(0, caret))?.[1] ?? null;
}
