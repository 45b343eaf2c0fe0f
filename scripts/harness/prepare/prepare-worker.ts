import type {Hand} from '../../../src/contracts/recognition.ts';
import {cropHand} from '../../../src/core/hand/crop-hand.ts';
import {sampleGrey} from '../../../src/core/hand/sample-grey.ts';
import {detectInPhoto} from '../../../src/recognizer/detect/detect-in-photo.ts';
import type {PhotoHand} from '../../../src/recognizer/detect/detect-in-photo.ts';
import {
  createHandDetector,
  PHOTO_CONFIDENCE,
} from '../../../src/recognizer/detect/hand-detector.ts';
import {createPixelReader} from '../../../src/recognizer/pixel-reader.ts';
import type {HandDetector} from '../../../src/recognizer/detect/hand-detector.ts';
import {toHalf} from '../../../src/core/common/to-half.ts';
import {seededRandom} from '../../support/numbers/random.ts';
import {createHandNetwork} from './hand-network.ts';
import type {HandNetwork} from './hand-network.ts';
import {changedLooks} from './changed-looks.ts';
import type {Look} from './changed-looks.ts';
import type {PrepareLook, PrepareReply, PrepareRequest} from './prepare-protocol.ts';
import {pixelsOf, seeingDetector} from './seeing-detector.ts';

const reader = createPixelReader();
let eyes: Promise<Eyes> | null = null;

interface Eyes {
  readonly detector: HandDetector;
  readonly network: HandNetwork;
}

addEventListener('message', ({data}: MessageEvent<PrepareRequest>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer(request: PrepareRequest): Promise<PrepareReply> {
  try {
    eyes ??= openEyes(request);
    return await prepare(await eyes, request);
  } catch (error) {
    return {kind: 'unreadable', detail: String(error)};
  }
}

async function openEyes({assets}: PrepareRequest): Promise<Eyes> {
  const bytes = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());
  const runtime = {loaderUrl: assets.visionLoader, wasmBinary: await bytes(assets.visionWasm)};
  const network = await createHandNetwork(runtime, await bytes(assets.handNetwork));
  const detector = await createHandDetector({
    runtime,
    handModel: await bytes(assets.handModel),
    delegate: 'cpu',
    mode: 'video',
    minConfidence: PHOTO_CONFIDENCE,
  });
  return {detector: seeingDetector(detector, network), network};
}

async function prepare(
  {detector, network}: Eyes,
  {photo, patchSize, patchMargin, seed}: PrepareRequest,
): Promise<PrepareReply> {
  const response = await fetch(photo);
  if (!response.ok) return {kind: 'unreadable', detail: `HTTP ${String(response.status)}`};
  const image = await createImageBitmap(await response.blob());
  try {
    const [found = []] = detectInPhoto(detector, image);
    const [first] = found;
    if (first === undefined) return {kind: 'no-hand'};
    const size = {width: image.width, height: image.height};
    const patchRect = cropHand(first.hand.landmarks, size, patchMargin);
    const patch = sampleGrey(reader.read(image, patchRect), patchRect, patchSize);
    const more = changedLooks(network, pixelsOf(image), first.hand, seededRandom(seed));
    return {
      kind: 'hand',
      attempt: first.attempt,
      image: size,
      patchRect,
      patch: toBase64(Uint8ClampedArray.from(patch)),
      looks: [...found.map(photoLook), ...more].map(encode),
    };
  } finally {
    image.close();
  }
}

function photoLook({hand, mirrored}: PhotoHand, index: number): Look {
  return {way: index === 0 ? 'found' : 'followed', changes: [], mirrored, hand, presence: 1};
}

function encode({way, changes, mirrored, hand, presence}: Look): PrepareLook {
  const flat = (points: Hand['landmarks']) =>
    toBase64(Float32Array.from(points.flatMap(({x, y, z}) => [x, y, z])));
  return {
    way,
    changes,
    mirrored,
    handedness: hand.handedness,
    handednessScore: hand.handednessScore,
    presence,
    landmarks: flat(hand.landmarks),
    worldLandmarks: flat(hand.worldLandmarks),
    pooled: toBase64(Uint16Array.from(hand.sight, toHalf)),
  };
}

function toBase64({buffer}: Uint8ClampedArray | Float32Array | Uint16Array): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)));
}
