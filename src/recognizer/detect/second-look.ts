import type {Hand} from '../../contracts/recognition.ts';
import {keepWhileUsed} from '../keep-while-used.ts';
import type {Clock} from '../../contracts/clock.ts';
import {createHandDetector} from './hand-detector.ts';
import type {HandDetectorParts} from './hand-detector.ts';

/** More than this many need not be told apart. */
const MOST_HANDS = 2;
/** 0..1, as for the live picture: a second hand that is not there would be a nuisance. */
const MIN_CONFIDENCE = 0.5;

export interface SecondLook {
  /**
   * The hands in a frame, at most two, and how many milliseconds it took to find them; the first look makes the detector before, which is about
   * a second's work. Does not close `image`.
   * @throws when the detector failed
   */
  look(image: ImageBitmap): Promise<{readonly hands: readonly Hand[]; readonly tookMs: number}>;
  close(): void;
}

/**
 * Looks for hands in the whole of a frame, on the processor, with a detector of its own: the live picture's follows one hand and sees no other.
 */
export function createSecondLook(options: HandDetectorParts, clock: Clock): SecondLook {
  const kept = keepWhileUsed(
    () =>
      createHandDetector({
        ...options,
        delegate: 'cpu',
        mode: 'image',
        maxHands: MOST_HANDS,
        minConfidence: MIN_CONFIDENCE,
      }),
    clock,
  );
  return {
    async look(image) {
      const detector = await kept.get();
      const start = clock.now();
      const hands = detector.detectAll(image, 0);
      return {hands, tookMs: clock.now() - start};
    },
    close: () => kept.close(),
  };
}
