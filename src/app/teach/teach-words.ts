import {msg, str} from '@lit/localize';
import {ALPHABET, STATIC_LETTERS} from '../../core/scores/alphabet.ts';
import {unreadLetters} from '../../core/strokes/unread-letters.ts';
import {HAS_POSES} from '../../signing-hand/has-poses.ts';

// Filled in by the build (scripts/build/bundles.ts). Only where it is looked at itself, the bundler leaves out what is not for this alphabet.
declare const BUILT_ALPHABET_ID: string;

/** What teaching asks of a person. */
export function showWords(): string {
  const count = STATIC_LETTERS.length;
  return HAS_POSES
    ? msg(str`Show ${count} letters beside the drawn hand, each for a few seconds.`)
    : msg(str`Show ${count} letters, each for a few seconds.`);
}

/** Why some letters are not among those that are taught; empty in an alphabet in which none moves. */
export function movingWords(): string {
  if (typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl') {
    return msg('J and Z are read from their movement, so there is nothing to teach.');
  }
  const unread = unreadLetters();
  const moving = ALPHABET.moving.map(({letter}) => letter);
  const read = moving.filter((letter) => !unread.includes(letter)).join(', ');
  return [
    read === '' ? '' : msg(str`Read from their movement, with nothing to teach: ${read}.`),
    unread.length === 0 ? '' : msg(str`Letters that move are not read: ${unread.join(', ')}.`),
  ]
    .join(' ')
    .trim();
}
