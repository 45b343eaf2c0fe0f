import type {Hand} from '../../contracts/recognition.ts';
import {isSameHand} from '../../core/hand/same-hand.ts';
import {keepWhileUsed} from '../keep-while-used.ts';
import type {Clock} from '../../contracts/clock.ts';
import {timeDetector} from './choose-delegate.ts';
import type {HandDetector} from './hand-detector.ts';

/** What came of trying the graphics. */
export interface TrialVerdict {
  /** The detector to go on with, when it is the one on graphics: whoever gets it closes it. */
  readonly graphics: HandDetector | null;
  /** Whether graphics never saw a hand where the processor did. */
  readonly isBlind: boolean;
}

export interface DelegateTrial {
  /**
   * Shows graphics a frame in which the processor saw a hand.
   * @returns null while more frames are needed
   */
  see(image: ImageBitmap, hand: Hand, atMs: number): Promise<TrialVerdict | null>;
  /** A frame without a hand went by, which graphics were not shown. */
  skip(): void;
  close(): void;
}

export interface DelegateTrialParts {
  /** The detector that runs on the processor. */
  readonly processor: () => HandDetector;
  readonly openGraphics: () => Promise<HandDetector>;
  readonly clock: Clock;
}

/** Frames in which both must have seen the same hand: some graphics see one nowhere, or somewhere else, and are all the faster for it. */
const ENOUGH_SAME = 4;
/** Frames in which they may have seen it otherwise: a hand that moves is lost now and then by either. */
const MOST_OTHERWISE = 2;

/** Finds out whether graphics see the hands that the processor sees, and sooner. */
export function createDelegateTrial(parts: DelegateTrialParts): DelegateTrial {
  const kept = keepWhileUsed(parts.openGraphics, parts.clock);
  let same = 0;
  let otherwise = 0;
  let isMeasured = false;
  /** The eyes on graphics still look where a hand was that has gone since. */
  let isBehind = false;

  const give = (graphics: HandDetector | null): TrialVerdict => {
    if (graphics === null) kept.close();
    else kept.release();
    return {graphics, isBlind: graphics === null && same === 0};
  };

  const isFaster = (graphics: HandDetector, image: ImageBitmap, atMs: number): boolean => {
    isMeasured = true;
    const now = () => parts.clock.now();
    const cpuMs = timeDetector(parts.processor(), image, atMs + 1, now);
    return timeDetector(graphics, image, atMs + 1, now, cpuMs) < cpuMs;
  };

  return {
    async see(image, hand, atMs) {
      const graphics = await kept.get();
      const seen = graphics.detect(image, atMs);
      if (isBehind) {
        isBehind = false;
        return null;
      }
      if (seen === null || !isSameHand(hand.landmarks, seen.landmarks, image)) {
        otherwise++;
        return otherwise > MOST_OTHERWISE ? give(null) : null;
      }
      same++;
      if (!isMeasured && !isFaster(graphics, image, atMs)) return give(null);
      return same >= ENOUGH_SAME ? give(graphics) : null;
    },
    skip() {
      isBehind = true;
    },
    close: () => kept.close(),
  };
}
