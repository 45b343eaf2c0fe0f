import type {Hand} from '../../../src/contracts/recognition.ts';
import {createHandDetector} from '../../../src/recognizer/detect/hand-detector.ts';
import type {HandDetector} from '../../../src/recognizer/detect/hand-detector.ts';
import {followedSquare} from '../../../src/recognizer/detect/followed-square.ts';
import {handCrop} from '../prepare/hand-crop.ts';
import {createHandNetwork} from '../prepare/hand-network.ts';
import type {HandNetwork} from '../prepare/hand-network.ts';
import {sampleHandCrop} from '../prepare/sample-hand-crop.ts';
import {pixelsOf, seeingDetector} from '../prepare/seeing-detector.ts';
import type {Seen, SightReply, SightRequest} from './sight-protocol.ts';

const FRAME_MS = 33;

let detector: Promise<HandDetector> | null = null;
let atMs = 0;

addEventListener('message', ({data}: MessageEvent<SightRequest>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer(request: SightRequest): Promise<SightReply> {
  try {
    return {kind: 'seen', seen: await look(request)};
  } catch (error) {
    return {kind: 'failed', detail: String(error)};
  }
}

async function look(request: SightRequest): Promise<Seen> {
  detector ??= createDetector(request);
  const ready = await detector;
  const image = await createImageBitmap(await (await fetch(request.photo)).blob());
  try {
    return Array.from({length: request.times}, () => ready.detect(image, (atMs += FRAME_MS)));
  } finally {
    image.close();
  }
}

async function createDetector({files, mode}: SightRequest): Promise<HandDetector> {
  const runtime = {loaderUrl: files.visionLoader, wasmBinary: await bytesOf(files.visionWasm)};
  const handModel = await bytesOf(files.handModel);
  const plain = await createHandDetector({runtime, handModel, delegate: 'cpu', mode});
  if (files.pooledNetwork === null) return plain;
  const network = await createHandNetwork(runtime, await bytesOf(files.pooledNetwork));
  return mode === 'image' ? seeingDetector(plain, network) : followingDetector(plain, network);
}

/** Leaves out the first hand in each image: MediaPipe searched for it, or followed one of another image. */
function followingDetector(plain: HandDetector, network: HandNetwork): HandDetector {
  let before: {readonly image: unknown; readonly hand: Hand | null} = {image: null, hand: null};
  const detect: HandDetector['detect'] = (image, ms) => {
    const hand = plain.detect(image, ms);
    const last = before.image === image ? before.hand : null;
    before = {image, hand};
    if (hand === null || last === null) return null;
    const crop = sampleHandCrop(pixelsOf(image), handCrop(followedSquare(last.landmarks, image)));
    return {...hand, sight: Array.from(network.read(crop).pooled)};
  };
  return {...plain, detect};
}

async function bytesOf(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}
