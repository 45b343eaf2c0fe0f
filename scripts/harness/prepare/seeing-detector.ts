import type {Hand} from '../../../src/contracts/recognition.ts';
import type {HandDetector} from '../../../src/recognizer/detect/hand-detector.ts';
import {LANDMARK_COUNT} from '../../../src/core/hand/landmark-features.ts';
import {solveHandCrop} from './hand-crop.ts';
import type {HandNetwork} from './hand-network.ts';
import {sampleHandCrop} from './sample-hand-crop.ts';

/**
 * A detector whose hands have all pooled features for their sight.
 * @param detector with a hand model whose sight says where in the square its landmarks lie: first their x, then their y
 */
export function seeingDetector(detector: HandDetector, network: HandNetwork): HandDetector {
  const detectAll: HandDetector['detectAll'] = (image, atMs) =>
    detector.detectAll(image, atMs).map((hand) => {
      const crop = sampleHandCrop(pixelsOf(image), cropOf(hand, image));
      return {...hand, sight: Array.from(network.read(crop).pooled)};
    });
  return {...detector, detectAll, detect: (image, atMs) => detectAll(image, atMs)[0] ?? null};
}

function cropOf({landmarks, sight}: Hand, {width, height}: {width: number; height: number}) {
  return solveHandCrop(
    landmarks.map((_, i) => ({x: sight[i] ?? 0, y: sight[LANDMARK_COUNT + i] ?? 0})),
    landmarks.map(({x, y}) => ({x: x * width, y: y * height})),
  );
}

/** All pixels of an image. */
export function pixelsOf(image: ImageBitmap | OffscreenCanvas): ImageData {
  const {width, height} = image;
  const canvas = image instanceof OffscreenCanvas ? image : new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (context === null) throw new Error('This browser gives a worker no 2-D canvas.');
  if (canvas !== image) context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, width, height);
}
