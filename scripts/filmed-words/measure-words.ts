import type {ReadingChoices} from '../../src/core/letters/reading-choices.ts';
import type {VideoReading} from '../harness/app/app-protocol.ts';
import {countEdits, type Edits} from '../simulation/edits.ts';
import type {FilmedWord} from './choose-words.ts';
import {readVideoText} from './read-video-text.ts';

/** A word, and how what was read differs from it. */
export interface CountedWord extends Edits {
  readonly word: string;
}

/** What became of one filmed word. */
export interface ReadWord extends FilmedWord, Edits {
  readonly read: string;
  /** Share 0..1 of the frames in which a hand was found. */
  readonly handsFound: number;
}

export interface WordsFigures extends Edits {
  readonly words: number;
  readonly characters: number;
  /** Share 0..1 of the characters. */
  readonly errorRate: number;
}

/** Reads the frames of a film as the app does. */
export function readWord(
  word: FilmedWord,
  reading: VideoReading,
  choices: ReadingChoices,
  rejectBelow: number,
): ReadWord {
  const {text} = readVideoText(reading, choices, rejectBelow);
  const {frames} = reading;
  const found = frames.filter(({hand}) => hand !== null).length;
  return {
    ...word,
    ...countEdits(word.word, text),
    read: text,
    handsFound: found / Math.max(1, frames.length),
  };
}

/** Sums up over words. */
export function sumUp(words: readonly CountedWord[]): WordsFigures {
  const total = (value: (word: CountedWord) => number) =>
    words.reduce((sum, word) => sum + value(word), 0);
  const wrong = total((word) => word.wrong);
  const missing = total((word) => word.missing);
  const stray = total((word) => word.stray);
  const characters = total(({word}) => word.length);
  const errorRate = (wrong + missing + stray) / Math.max(1, characters);
  return {words: words.length, characters, wrong, missing, stray, errorRate};
}

/** Sums up words of each kind. @returns kind → figures, in the order in which the kinds occur */
export function sumUpBy<Word extends CountedWord>(
  words: readonly Word[],
  kindOf: (word: Word) => string,
): Record<string, WordsFigures> {
  const kinds = [...new Set(words.map(kindOf))];
  return Object.fromEntries(
    kinds.map((kind) => [kind, sumUp(words.filter((word) => kindOf(word) === kind))]),
  );
}
