import type {RecordedFrame} from '../../src/core/teach/pack-word.ts';
import {SIGHT_COUNT} from '../../src/core/hand/sight-count.ts';
import {handAt, IMAGE} from './hand-at.ts';
import {leading} from './letter-scores.ts';
import {OPEN_HAND_WORLD} from './made-up-hand.ts';

/** Milliseconds between two frames. */
export const RECORDED_FRAME_MS = 50;

/** A frame of a hand that shows a letter; null for none. */
export function recordedFrame(letter: string | null, capturedAt: number): RecordedFrame {
  if (letter === null) return {hand: null, image: IMAGE, capturedAt};
  const hand = {
    landmarks: handAt(0, 0),
    worldLandmarks: OPEN_HAND_WORLD,
    sight: Array.from({length: SIGHT_COUNT}, (_, i) => i / 8),
    handedness: 'right',
    scores: leading(letter),
  } as const;
  return {hand, image: IMAGE, capturedAt};
}

/** One frame a character: a letter, `.` for a hand that shows none, `-` for no hand. */
export function recordedFrames(shown: string, fromMs = 0): RecordedFrame[] {
  return Array.from(shown, (letter, i) =>
    recordedFrame(
      letter === '-' ? null : letter === '.' ? 'none' : letter,
      fromMs + i * RECORDED_FRAME_MS,
    ),
  );
}
