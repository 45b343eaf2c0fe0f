import type {Hand, Handedness, ImageSize, RecognizedHand} from '../contracts/recognition.ts';
import {cropHand} from '../core/hand/crop-hand.ts';
import {landmarkFeatures} from '../core/hand/landmark-features.ts';
import {preprocess} from '../core/hand/preprocess.ts';
import type {LetterClassifier, LookOptions} from './classify/letter-classifier.ts';
import type {PixelReader} from './pixel-reader.ts';

export interface HandReader {
  readonly reader: PixelReader;
  readonly classifier: LetterClassifier;
}

/**
 * Reads the letter of one hand that was found in an image.
 * @param side which hand it is taken for: a left one is described as the right hand it mirrors
 */
export function readHand(
  {reader, classifier}: HandReader,
  image: ImageBitmap,
  hand: Hand,
  side: Handedness,
  options: LookOptions,
): RecognizedHand {
  const size: ImageSize = {width: image.width, height: image.height};
  const mirrored = side === 'left';
  const crop = cropHand(hand.landmarks, size);
  const points = hand.landmarks.map(({x, y}) => ({x: x * size.width, y: y * size.height}));
  const picture = preprocess(reader.read(image, crop), points, crop, mirrored);
  const features = landmarkFeatures(hand.landmarks, hand.worldLandmarks, size, mirrored);
  const sight = Float32Array.from(hand.sight);
  const {scores, traits} = classifier.classify(picture, features, sight, options);
  return {
    ...hand,
    handedness: side,
    crop,
    picture: toBytes(picture),
    scores,
    ...(traits === null ? {} : {traits}),
  };
}

/** @param picture values 0..1 */
function toBytes(picture: Float32Array): Uint8ClampedArray {
  // Not `from`, which asks an iterator for each value and takes as long as the mask.
  const bytes = new Uint8ClampedArray(picture.length);
  picture.forEach((value, i) => (bytes[i] = value * 255));
  return bytes;
}
