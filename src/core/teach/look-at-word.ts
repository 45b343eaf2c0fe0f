import {NUMBERS_OF_HAND, type RecordedWord} from '../../contracts/recorded-words.ts';
import type {Point} from '../hand/point.ts';
import {alignWord} from './align-word.ts';
import {lettersPerSecond} from './letters-per-second.ts';
import {unpackNumbers} from './unpack-numbers.ts';

/** The hand in the middle of a letter. */
export interface LetterStill {
  readonly letter: string;
  /** 21 points within 0..1, x right, y down; null where no hand was seen then. */
  readonly points: readonly Point[] | null;
}

/** What a recorded word shows at a glance. */
export interface WordLook {
  /** Null where it is not known. */
  readonly lettersPerSecond: number | null;
  /** One of each letter; none where the word has fewer frames than letters. */
  readonly stills: readonly LetterStill[];
}

/** Finds the letters of a recorded word among its frames. */
export function lookAtWord(recorded: RecordedWord): WordLook {
  const {word, times, hands, image} = recorded;
  const scores = ofHands(recorded, 'scores');
  const landmarks = ofHands(recorded, 'landmarks');
  const handOf = Array.from(hands, (_, i) => hands.slice(0, i).replaceAll('-', '').length);
  const at = <T>(list: readonly T[], i: number) =>
    hands.charAt(i) === '-' ? null : (list[handOf[i] ?? 0] ?? null);
  const frames = times.map((_, i) => at(scores, i));
  const stretches = alignWord(word, frames) ?? [];
  return {
    lettersPerSecond: lettersPerSecond(stretches, times),
    stills: stretches.map(({letter, from, to}) => {
      const points = at(landmarks, Math.floor((from + to) / 2));
      return {letter, points: points === null ? null : fitted(points, image.width / image.height)};
    }),
  };
}

/** The numbers of each hand. */
function ofHands(recorded: RecordedWord, field: 'scores' | 'landmarks'): readonly number[][] {
  const numbers = unpackNumbers(recorded[field]);
  const count = NUMBERS_OF_HAND[field];
  return Array.from({length: Math.floor(numbers.length / count)}, (_, i) =>
    Array.from(numbers.subarray(i * count, (i + 1) * count)),
  );
}

/** Puts a hand into the middle of a square of side 1. @param aspect how much longer the unit of x is than that of y */
function fitted(landmarks: readonly number[], aspect: number): readonly Point[] {
  const points = Array.from({length: landmarks.length / 3}, (_, i) => ({
    x: (landmarks[3 * i] ?? 0) * aspect,
    y: landmarks[3 * i + 1] ?? 0,
  }));
  const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [left, right] = range(points.map(({x}) => x));
  const [top, bottom] = range(points.map(({y}) => y));
  const side = Math.max(right - left, bottom - top, Number.EPSILON);
  return points.map(({x, y}) => ({
    x: 0.5 + (x - (left + right) / 2) / side,
    y: 0.5 + (y - (top + bottom) / 2) / side,
  }));
}
