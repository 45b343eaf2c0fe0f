import {msg, str} from '@lit/localize';
import {ALPHABET} from '../../core/scores/alphabet.ts';
import {unreadLetters} from '../../core/strokes/unread-letters.ts';

/** What an app of another alphabet than the American says of it; its letters are not described. */
export function purposeWords(): string {
  return msg(
    str`Spell with the ${ALPHABET.name}, and the letters appear as text. For practice, or to enter a word without a keyboard.`,
  );
}

/** What of it is not read, and how a word ends. */
export function ruleWords(): string {
  const letters = unreadLetters().join(', ');
  const unread = letters === '' ? '' : msg(str`Letters that move are not read: ${letters}.`);
  const space = ALPHABET.space === 'pause' ? msg('Lower the hand for a space.') : '';
  return `${unread} ${space}`.trim();
}
