import {averageLooks} from '../core/average-looks.ts';
import {cropHand} from '../core/crop-hand.ts';
import {landmarkFeatures} from '../core/landmark-features.ts';
import {preprocess} from '../core/preprocess.ts';
import {electedHandedness, NO_VOTES, voteHandedness} from '../core/vote-handedness.ts';
import type {HandednessVote} from '../core/vote-handedness.ts';
import type {
  Hand,
  Handedness,
  HandednessSetting,
  ImageSize,
  Recognition,
  RecognizedHand,
} from '../contracts/recognition.ts';
import type {RunningMode} from '../contracts/recognizer-protocol.ts';
import {detectInPhoto} from './detect-in-photo.ts';
import type {HandDetector} from './hand-detector.ts';
import type {LetterClassifier} from './letter-classifier.ts';
import type {PixelReader} from './pixel-reader.ts';

export interface RecognizerParts {
  /** Asked at every frame: the detector may be replaced by a faster one. */
  readonly detector: () => HandDetector;
  readonly reader: PixelReader;
  readonly classifier: LetterClassifier;
  readonly mode: RunningMode;
  /** Milliseconds; `performance.now` outside tests. */
  readonly now: () => number;
}

export interface Recognizer {
  /** One frame → what it tells. Does not close `image`. */
  recognize(image: ImageBitmap, frameId: number, capturedAt: number): Recognition;
  setHandedness(setting: HandednessSetting): void;
}

export function createRecognizer(parts: RecognizerParts, setting: HandednessSetting): Recognizer {
  let handedness = setting;
  let votes = NO_VOTES;
  return {
    setHandedness(next) {
      handedness = next;
    },
    recognize(image, frameId, capturedAt) {
      const start = parts.now();
      const looks = detect(parts, image, capturedAt);
      const detected = parts.now();
      const read = looks.map(({hand, mirrored}) => {
        votes = vote(parts.mode, votes, hand, capturedAt);
        const side = electedHandedness(votes, handedness);
        return {hand: readHand(parts, image, hand, side), mirrored};
      });
      const end = parts.now();
      return {
        frameId,
        capturedAt,
        image: {width: image.width, height: image.height},
        hand: mergeLooks(read),
        timings: {
          detectMs: detected - start,
          classifyMs: end - detected,
          totalMs: end - start,
        },
      };
    },
  };
}

interface SeenHand<T extends Hand> {
  readonly hand: T;
  /** Whether the detector saw it in a mirror. */
  readonly mirrored: boolean;
}

/** What was seen: in a frame one hand or none, in a photo perhaps the same hand several times. */
function detect(
  {detector, mode}: RecognizerParts,
  image: ImageBitmap,
  atMs: number,
): readonly SeenHand<Hand>[] {
  if (mode === 'image') return detectInPhoto(detector(), image);
  const hand = detector().detect(image, atMs);
  return hand === null ? [] : [{hand, mirrored: false}];
}

/** The first look, with the scores of all looks averaged. */
function mergeLooks(looks: readonly SeenHand<RecognizedHand>[]): RecognizedHand | null {
  const [first] = looks;
  if (first === undefined) return null;
  const scores = averageLooks(looks.map(({hand, mirrored}) => ({scores: hand.scores, mirrored})));
  return {...first.hand, scores};
}

/** Photos have nothing to do with each other, and their looks err each in its own way: there the one at hand has the only vote. */
function vote(mode: RunningMode, votes: HandednessVote, hand: Hand, atMs: number): HandednessVote {
  return voteHandedness(mode === 'image' ? NO_VOTES : votes, hand, atMs);
}

function readHand(
  {reader, classifier}: RecognizerParts,
  image: ImageBitmap,
  hand: Hand,
  side: Handedness,
): RecognizedHand {
  const size: ImageSize = {width: image.width, height: image.height};
  const mirrored = side === 'left';
  const crop = cropHand(hand.landmarks, size);
  const points = hand.landmarks.map(({x, y}) => ({x: x * size.width, y: y * size.height}));
  const picture = preprocess(reader.read(image, crop), points, crop, mirrored);
  const features = landmarkFeatures(hand.landmarks, hand.worldLandmarks, size, mirrored);
  return {
    ...hand,
    handedness: side,
    crop,
    picture: Uint8ClampedArray.from(picture, (value) => value * 255),
    scores: classifier.classify(picture, features).scores,
  };
}
