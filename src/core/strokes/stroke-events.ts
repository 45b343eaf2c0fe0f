import type {ImageSize, RecognizedHand} from '../../contracts/recognition.ts';

/** What one frame told of the hand: a `Recognition` fits. */
export interface StrokeFrame {
  /** Null when no hand was seen; a few such frames within a stroke do not break it. */
  readonly hand: Pick<RecognizedHand, 'landmarks' | 'scores' | 'handedness'> | null;
  readonly image: ImageSize;
  /** Milliseconds, on the clock of all frames. */
  readonly capturedAt: number;
}

/** A letter that was drawn in the air. It replaces what was read since `startedAt`: the letter it began as. */
export interface DrawnLetter {
  readonly kind: 'stroke';
  readonly letter: string;
  /** Milliseconds, the time of the frame it began with: where the hand was first held to draw it. */
  readonly startedAt: number;
  /** Milliseconds, the time of its last frame. */
  readonly endedAt: number;
  /** 0..1 */
  readonly sure: number;
  /** How often the letter was drawn in the one stroke: 2 for the ZZ of a bent hand. */
  readonly repeats: number;
}

/** An open hand that went from side to side. */
export interface Wave {
  readonly kind: 'wave';
  /** Milliseconds, the time of the frame it began with. */
  readonly startedAt: number;
}

export type StrokeEvent = DrawnLetter | Wave;
