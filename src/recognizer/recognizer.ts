import {electedHandedness, NO_VOTES, voteHandedness} from '../core/hand/vote-handedness.ts';
import type {Hand, HandednessSetting, Recognition} from '../contracts/recognition.ts';
import type {HandDetector} from './detect/hand-detector.ts';
import {NETWORK_ALONE} from './classify/letter-classifier.ts';
import type {LookOptions} from './classify/letter-classifier.ts';
import {readHand} from './read-hand.ts';
import type {HandReader} from './read-hand.ts';

export interface RecognizerParts extends HandReader {
  /** Asked at every frame: the detector may be replaced by a faster one. */
  readonly detector: () => HandDetector;
  /** Milliseconds; `performance.now` outside tests. */
  readonly now: () => number;
}

export interface Recognizer {
  /** One frame → what it tells. Does not close `image`. */
  recognize(image: ImageBitmap, frameId: number, capturedAt: number): Recognition;
  setHandedness(setting: HandednessSetting): void;
  /** What is wanted of hands from the next frame on. */
  setOptions(change: Partial<LookOptions>): void;
}

export function createRecognizer(parts: RecognizerParts, setting: HandednessSetting): Recognizer {
  let handedness = setting;
  let votes = NO_VOTES;
  let options = NETWORK_ALONE;
  const read = (image: ImageBitmap, hand: Hand, capturedAt: number) => {
    votes = voteHandedness(votes, hand, capturedAt);
    return readHand(parts, image, hand, electedHandedness(votes, handedness), options);
  };
  return {
    setOptions(change) {
      options = {...options, ...change};
    },
    setHandedness(next) {
      handedness = next;
    },
    recognize(image, frameId, capturedAt) {
      const start = parts.now();
      const seen = parts.detector().detect(image, capturedAt);
      const detected = parts.now();
      const hand = seen === null ? null : read(image, seen, capturedAt);
      const end = parts.now();
      return {
        frameId,
        capturedAt,
        image: {width: image.width, height: image.height},
        hand,
        timings: {
          detectMs: detected - start,
          classifyMs: end - detected,
          totalMs: end - start,
        },
      };
    },
  };
}
