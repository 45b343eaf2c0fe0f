import {createHandDetector} from './hand-detector.ts';
import type {HandDetector, HandDetectorParts} from './hand-detector.ts';

/** More than this many need not be told apart. */
const MOST_HANDS = 2;
/** 0..1, as for the live picture: a second hand that is not there would be a nuisance. */
const MIN_CONFIDENCE = 0.5;

export interface HandCounter {
  /**
   * How many hands a frame shows, at most two, and how many milliseconds the count took; the first one makes the detector before, which is
   * about a second's work. Does not close `image`.
   * @throws when the detector failed
   */
  count(image: ImageBitmap): Promise<{readonly hands: number; readonly tookMs: number}>;
  close(): void;
}

/**
 * Counts hands with a detector of its own: the live picture's follows one hand and sees no other.
 * @param now milliseconds
 */
export function createHandCounter(options: HandDetectorParts, now: () => number): HandCounter {
  let detector: HandDetector | null = null;
  return {
    async count(image) {
      detector ??= await createHandDetector({
        ...options,
        delegate: 'cpu',
        mode: 'image',
        maxHands: MOST_HANDS,
        minConfidence: MIN_CONFIDENCE,
      });
      const start = now();
      const hands = detector.detectAll(image, 0).length;
      return {hands, tookMs: now() - start};
    },
    close() {
      detector?.close();
      detector = null;
    },
  };
}
