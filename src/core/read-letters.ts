import type {Recognition} from '../contracts/recognition.ts';
import {smoothScores} from './smooth-scores.ts';
import type {SmoothedScores} from './smooth-scores.ts';
import {DEFAULT_LETTER_CONFIG, INITIAL_LETTER_STATE, stepLetter} from './step-letter.ts';
import type {LetterConfig, LetterEvent, LetterState} from './step-letter.ts';

/** Where the reading of a stream of frames stands. */
export interface Reading {
  readonly smoothed: SmoothedScores;
  readonly letter: LetterState;
}

export interface ReadingStep {
  readonly reading: Reading;
  /** A letter that was committed by this frame. */
  readonly event: LetterEvent | null;
}

export const INITIAL_READING: Reading = {smoothed: {kind: 'empty'}, letter: INITIAL_LETTER_STATE};

/** One frame's recognition → smoothed scores → letters. The app and the command lines read alike through it. */
export function readLetters(
  {smoothed: past, letter}: Reading,
  {hand, capturedAt}: Pick<Recognition, 'hand' | 'capturedAt'>,
  config: Partial<LetterConfig>,
): ReadingStep {
  const smoothed = smoothScores(past, hand?.scores ?? null, capturedAt);
  const scores = smoothed.kind === 'seen' ? smoothed.scores : null;
  const {state, event} = stepLetter(letter, scores, capturedAt, {
    ...DEFAULT_LETTER_CONFIG,
    ...config,
  });
  return {reading: {smoothed, letter: state}, event};
}
