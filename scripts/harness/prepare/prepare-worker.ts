import {cropHand} from '../../../src/core/hand/crop-hand.ts';
import {sampleGrey} from '../../../src/core/hand/sample-grey.ts';
import {detectInPhoto} from '../../../src/recognizer/detect/detect-in-photo.ts';
import {createHandDetector} from '../../../src/recognizer/detect/hand-detector.ts';
import {createPixelReader} from '../../../src/recognizer/pixel-reader.ts';
import type {HandDetector} from '../../../src/recognizer/detect/hand-detector.ts';
import type {PrepareReply, PrepareRequest} from './prepare-protocol.ts';

const reader = createPixelReader();
let detector: Promise<HandDetector> | null = null;

addEventListener('message', ({data}: MessageEvent<PrepareRequest>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer(request: PrepareRequest): Promise<PrepareReply> {
  try {
    detector ??= createDetector(request);
    return await prepare(await detector, request);
  } catch (error) {
    return {kind: 'unreadable', detail: String(error)};
  }
}

async function createDetector({assets}: PrepareRequest): Promise<HandDetector> {
  const bytes = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());
  return createHandDetector({
    runtime: {loaderUrl: assets.visionLoader, wasmBinary: await bytes(assets.visionWasm)},
    handModel: await bytes(assets.handModel),
    delegate: 'cpu',
    mode: 'image',
  });
}

async function prepare(
  handDetector: HandDetector,
  {photo, patchSize, patchMargin}: PrepareRequest,
): Promise<PrepareReply> {
  const response = await fetch(photo);
  if (!response.ok) return {kind: 'unreadable', detail: `HTTP ${String(response.status)}`};
  const image = await createImageBitmap(await response.blob());
  try {
    const [found = []] = detectInPhoto(handDetector, image);
    const [first] = found;
    if (first === undefined) return {kind: 'no-hand'};
    const size = {width: image.width, height: image.height};
    const looks = found.map(({hand, mirrored}) => {
      const patchRect = cropHand(hand.landmarks, size, patchMargin);
      const patch = sampleGrey(reader.read(image, patchRect), patchRect, patchSize);
      return {hand, mirrored, patchRect, patch: toBase64(patch)};
    });
    return {kind: 'hand', attempt: first.attempt, image: size, looks};
  } finally {
    image.close();
  }
}

function toBase64(values: Float32Array): string {
  return btoa(String.fromCharCode(...Uint8ClampedArray.from(values)));
}
