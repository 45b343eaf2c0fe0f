import {msg, str} from '@lit/localize';
import {looksLike} from '../../core/watch/looks-like.ts';
import {numberWords} from '../settings/number-words.ts';
import type {WatchedItem, WatchHand, WatchState, WatchTally} from './watch-state.ts';

/** A letter of the word that is told. */
export interface ToldLetter {
  readonly letter: string;
  /** What was typed instead: a letter, a dash for none; null for a letter that was read. */
  readonly instead: string | null;
  /** The hand shows it now. */
  readonly isNow: boolean;
}

/** What the screen shows while a word is watched or told. */
export interface WatchView {
  readonly pace: string;
  /** What to do, or how it went. */
  readonly sentence: string;
  /** What may have misled, and how fast the next word comes. */
  readonly hints: readonly string[];
  readonly tone: 'calm' | 'good' | 'change';
  /** Null while the word is not told. */
  readonly letters: readonly ToldLetter[] | null;
}

/**
 * @param nextPace letters a second of the next word
 * @returns null while no word is watched
 */
export function watchView(state: WatchState, hand: WatchHand, nextPace: number): WatchView | null {
  if (state.kind === 'watching') {
    const sentence = hand === 'shown' ? watchingWords(state) : handWords(hand);
    return {pace: paceWords(state.item.pace), sentence, hints: [], tone: 'calm', letters: null};
  }
  if (state.kind !== 'told') return null;
  const {item, answer, typed, place} = state;
  return {
    pace: paceWords(item.pace),
    sentence: toldWords(item, typed, answer.right),
    hints: [...hintWords(state), msg(str`Next: ${paceWords(nextPace)}.`)],
    tone: answer.right ? 'good' : 'change',
    letters: answer.letters.map(({letter, read}, i) => ({
      ...{letter, isNow: i === place},
      instead: read === letter ? null : (read ?? '–'),
    })),
  };
}

function handWords(hand: WatchHand): string {
  return hand === 'lost'
    ? msg('The browser took the picture away. It may come back by itself.')
    : msg('Drawing the hand');
}

function watchingWords({moves, item}: Extract<WatchState, {readonly kind: 'watching'}>): string {
  if (!moves) return msg('What did you see?');
  return item.looks === 0 ? msg('Watch the hand.') : msg('Type what you see.');
}

function toldWords({word, pace, looks}: WatchedItem, typed: string, right: boolean): string {
  if (right) {
    return looks > 1
      ? msg(str`${word} is right, after another look.`)
      : msg(str`${word} is right, at ${numberWords(pace)} letters a second.`);
  }
  const answer = typed.trim().toUpperCase();
  return answer === '' ? msg(str`It was ${word}.`) : msg(str`It was ${word}, not ${answer}.`);
}

function hintWords({answer}: Extract<WatchState, {readonly kind: 'told'}>): readonly string[] {
  const mistaken = answer.letters.find(
    ({letter, read}) => read !== null && looksLike(letter, read),
  );
  if (mistaken !== undefined) {
    return [msg(str`${mistaken.letter} and ${mistaken.read ?? ''} look alike at speed.`)];
  }
  const doubled = answer.letters.find(
    ({letter, read}, i) =>
      read === null &&
      [answer.letters[i - 1], answer.letters[i + 1]].some((one) => one?.letter === letter),
  );
  return doubled === undefined
    ? []
    : [msg(str`A doubled letter slides to the side: ${doubled.letter}${doubled.letter}.`)];
}

/** "2.5 letters a second". */
export function paceWords(pace: number): string {
  return msg(str`${numberWords(pace)} letters a second`);
}

/** What the exercise came to. */
export function tallyWords({words, right}: WatchTally): string {
  return msg(str`${right} of ${words} words read at first sight.`);
}
