import type {SpellAction, Spelling} from '../core/spell.ts';

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
      return 'Text cleared. Undo brings it back.';
    case 'undo':
      return spelling.text === '' ? 'Undone. The text is empty.' : `Undone. ${spelling.text}`;
    case 'letter':
    case 'backspace':
    case 'move':
      return null;
  }
}

function withOffers(word: string | null, offered: readonly string[]): string | null {
  return word === null || offered.length === 0 ? word : `${word}. Offered: ${offered.join(', ')}`;
}

function wordBefore({text, caret}: Spelling): string | null {
  return /(\S+)\s*$/u.exec(text.slice(0, caret))?.[1] ?? null;
}
