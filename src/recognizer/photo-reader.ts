import type {Handedness, HandednessSetting, PhotoReading} from '../contracts/recognition.ts';
import {averageLooks} from '../core/photo/average-looks.ts';
import {detectInPhoto} from './detect/detect-in-photo.ts';
import type {PhotoHand} from './detect/detect-in-photo.ts';
import {PHOTO_CONFIDENCE} from './detect/hand-detector.ts';
import {createHandDetector} from './detect/hand-detector.ts';
import type {HandDetector, HandDetectorParts} from './detect/hand-detector.ts';
import {NETWORK_ALONE} from './classify/letter-classifier.ts';
import {closeQuietly} from './close-quietly.ts';
import {keepWhileUsed} from './keep-while-used.ts';
import {readHand} from './read-hand.ts';
import type {HandReader} from './read-hand.ts';
import type {Clock} from '../contracts/clock.ts';

/** A group photo may show more; each hand costs the detector three looks. */
const MAX_HANDS = 8;

export interface PhotoReader {
  /**
   * Reads every hand in a photo by the network alone: it may be anybody's. Does not close `photo`.
   * @param handedness `auto` takes each hand, at each look, for the one the detector sees
   * @throws when the detector failed; the next photo gets a new one
   */
  read(photo: ImageBitmap, handedness: HandednessSetting): Promise<PhotoReading>;
  /** Frees the detector until the next photo. */
  close(): void;
}

/** Reads photos with a detector of their own, made with the first one: the live picture's follows one hand from frame to frame. */
export function createPhotoReader(
  parts: HandReader,
  options: HandDetectorParts,
  clock: Clock,
): PhotoReader {
  const kept = keepWhileUsed(
    () =>
      // The processor gives the same numbers on every machine, and a photo is in no hurry.
      createHandDetector({
        ...options,
        delegate: 'cpu',
        mode: 'video',
        minConfidence: PHOTO_CONFIDENCE,
        maxHands: MAX_HANDS,
      }),
    clock,
  );
  return {
    close: () => kept.close(),
    async read(photo, handedness) {
      const detector = await kept.get();
      try {
        return readPhoto(parts, detector, photo, handedness);
      } catch (error) {
        closeQuietly(kept);
        throw error;
      }
    },
  };
}

function readPhoto(
  parts: HandReader,
  detector: HandDetector,
  photo: ImageBitmap,
  handedness: HandednessSetting,
): PhotoReading {
  const hands = detectInPhoto(detector, photo).flatMap((looks) => {
    const read = looks.map(({hand, mirrored}) => ({
      hand: readHand(parts, photo, hand, sideOf(hand, handedness), NETWORK_ALONE),
      mirrored,
    }));
    const [first] = read;
    if (first === undefined) return [];
    const scores = averageLooks(read.map(({hand, mirrored}) => ({scores: hand.scores, mirrored})));
    return [{...first.hand, scores}];
  });
  return {image: {width: photo.width, height: photo.height}, hands};
}

function sideOf({handedness}: PhotoHand['hand'], setting: HandednessSetting): Handedness {
  return setting === 'auto' ? handedness : setting;
}
