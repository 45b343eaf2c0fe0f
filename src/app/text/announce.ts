import {msg, str} from '@lit/localize';
import {wordsOfPhrase} from '../../core/text/words-of-phrase.ts';
import type {SpellAction, Spelling} from '../../core/text/spell.ts';

/**
 * What a screen reader should hear after an action: finished words and big changes at once, single letters not at all
 * (null), the word so far at a pause. Words offered are said with the word they are offered for.
 * @param spelling the text after the action
 * @param offered for that text
 * @param show how words of the text are written for people
 */
export function announce(
  spelling: Spelling,
  action: SpellAction,
  offered: readonly string[] = [],
  show: (words: string) => string = (words) => words,
): string | null {
  const text = show(spelling.text);
  switch (action.kind) {
    case 'space':
    case 'pause':
      return withOffers(wordBefore(text, spelling.caret), offered.map(show));
    case 'word':
      return show(action.word);
    case 'phrase':
      return wordsOfPhrase(action.phrase);
    case 'clear':
      return msg('Text cleared. Undo brings it back.');
    case 'undo':
      return text === '' ? msg('Undone. The text is empty.') : msg(str`Undone. ${text}`);
    case 'redo':
      return text === '' ? msg('Done again. The text is empty.') : msg(str`Done again. ${text}`);
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

function wordBefore(text: string, caret: number): string | null {
  return /(\S+)\s*$/u.exec(text.slice(0, caret))?.[1] ?? null;
}
