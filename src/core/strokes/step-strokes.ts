import type {ImageSize, RecognizedHand} from '../../contracts/recognition.ts';

/** What one frame told of the hand: a `Recognition` fits. */
export interface StrokeFrame {
  /** Null when no hand was seen; a few such frames within a stroke do not break it. */
  readonly hand: Pick<RecognizedHand, 'landmarks' | 'scores' | 'handedness'> | null;
  readonly image: ImageSize;
  /** Milliseconds, on the clock of all frames. */
  readonly capturedAt: number;
}

/** A letter that was drawn in the air. It replaces what was read since `startedAt`: the I it began as, or the D. */
export interface DrawnLetter {
  readonly kind: 'stroke';
  readonly letter: 'J' | 'Z';
  /** Milliseconds, the time of the frame it began with. */
  readonly startedAt: number;
  /** 0..1 */
  readonly sure: number;
  /** How often the letter was drawn in the one stroke: 2 for ZZ with its bent hand. */
  readonly repeats: 1 | 2;
}

/** An open hand that went from side to side. */
export interface Wave {
  readonly kind: 'wave';
  /** Milliseconds, the time of the frame it began with. */
  readonly startedAt: number;
}

export type StrokeEvent = DrawnLetter | Wave;

/** The frames that a stroke under way could have begun with, oldest first. */
export interface StrokeState {
  readonly frames: readonly StrokeFrame[];
}

export interface StrokeStep {
  readonly state: StrokeState;
  readonly event: StrokeEvent | null;
}

export const INITIAL_STROKES: StrokeState = {frames: []};

/** Milliseconds: no stroke takes longer. */
const LONGEST_STROKE_MS = 2500;

/**
 * Looks from frame to frame for what is drawn in the air. Give it every frame, those without a hand too. It wants no fixed
 * rate; time that stands still or runs backwards begins anew.
 */
export function stepStrokes(state: StrokeState, frame: StrokeFrame): StrokeStep {
  const last = state.frames.at(-1);
  if (last !== undefined && frame.capturedAt <= last.capturedAt) {
    return {state: {frames: [frame]}, event: null};
  }
  const since = frame.capturedAt - LONGEST_STROKE_MS;
  const frames = state.frames.filter(({capturedAt}) => capturedAt >= since);
  return {state: {frames: [...frames, frame]}, event: null};
}
