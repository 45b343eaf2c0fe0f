import type {RecognizedHand} from '../../../src/contracts/recognition.ts';
import type {HandLook} from '../../../src/signing-hand/hand-look.ts';
import {createHandRenderer} from '../../../src/signing-hand/hand-renderer.ts';
import type {HandRenderer} from '../../../src/signing-hand/hand-renderer.ts';
import {loadHandModel} from '../../../src/signing-hand/load-hand-model.ts';
import type {AppUnderTest} from '../app/app-protocol.ts';
import {drawArrow} from './draw-arrow.ts';
import type {Point} from './draw-arrow.ts';
import {drawBackdrop} from './draw-backdrop.ts';
import type {HandPage, HandPicture, ReadHand, VideoOrder} from './hand-protocol.ts';
import {startAwaitedRecognizer} from '../app/recognizer-worker-client.ts';
import type {AwaitedRecognizer} from '../app/recognizer-worker-client.ts';
import {createVideoWriter} from './video-writers.ts';
import type {VideoWriter} from './video-writers.ts';

const handCanvas = new OffscreenCanvas(1, 1);
const picture = new OffscreenCanvas(1, 1);
let renderer: HandRenderer | null = null;
let recognizer: Promise<AwaitedRecognizer> | null = null;
let video: VideoWriter | null = null;

const offer: HandPage = {
  loadHand,
  drawHands,
  readHands,
  followHands,
  startVideo,
  addFrames,
  finishVideo,
};
Object.assign(globalThis, offer);

async function loadHand(modelUrl: string): Promise<void> {
  const response = await fetch(modelUrl);
  renderer = createHandRenderer(handCanvas, await loadHandModel(await response.arrayBuffer()));
}

async function drawHands(
  pictures: readonly HandPicture[],
  type: string,
  quality: number,
): Promise<string[]> {
  const files: string[] = [];
  for (const wanted of pictures) {
    draw(wanted);
    files.push(await toBase64(await picture.convertToBlob({type, quality})));
  }
  return files;
}

async function readHands(app: AppUnderTest, pictures: readonly HandPicture[]): Promise<ReadHand[]> {
  recognizer ??= startAwaitedRecognizer(app);
  const running = await recognizer;
  return readAll(pictures, async (image) => (await running.readPhoto(image)).hands[0] ?? null);
}

async function followHands(
  app: AppUnderTest,
  pictures: readonly HandPicture[],
  frameRate: number,
): Promise<ReadHand[]> {
  const tracking = await startAwaitedRecognizer(app);
  try {
    return await readAll(
      pictures,
      async (image, frame) => (await tracking.recognize(image, (1000 * frame) / frameRate)).hand,
    );
  } finally {
    tracking.close();
  }
}

async function readAll(
  pictures: readonly HandPicture[],
  read: (image: ImageBitmap, frame: number) => Promise<RecognizedHand | null>,
): Promise<ReadHand[]> {
  const readings: ReadHand[] = [];
  for (const [frame, wanted] of pictures.entries()) {
    draw(wanted);
    const hand = await read(await createImageBitmap(picture), frame);
    readings.push({scores: hand === null ? null : hand.scores});
  }
  return readings;
}

async function startVideo({format, width, height, frameRate}: VideoOrder): Promise<void> {
  Object.assign(picture, {width, height});
  video = await createVideoWriter(picture, format, frameRate);
}

async function addFrames(pictures: readonly HandPicture[]): Promise<string> {
  if (video === null) throw new Error('Start the video before adding frames.');
  const parts: Uint8Array[] = [];
  for (const wanted of pictures) {
    draw(wanted);
    parts.push(await video.add());
  }
  return toBase64(new Blob(parts as BlobPart[]));
}

async function finishVideo(): Promise<string> {
  const rest = await video?.finish();
  video = null;
  return toBase64(new Blob([rest ?? new Uint8Array(0)] as BlobPart[]));
}

/** Leaves the finished picture in `picture`. */
function draw({pose, look, backdrop, width, height, blur, noise, trail}: HandPicture): void {
  if (renderer === null) throw new Error('Load the hand before drawing it.');
  for (const canvas of [handCanvas, picture]) resize(canvas, width, height);
  const path = trail === undefined ? [] : pathOf(renderer, trail, look);
  renderer.draw(pose, {...look, background: null});
  const context = picture.getContext('2d', {willReadFrequently: true});
  if (context === null) throw new Error('This browser gives no 2-D canvas.');
  drawBackdrop(context, backdrop);
  context.drawImage(handCanvas, 0, 0);
  drawArrow(context, path);
  if (blur > 0) blurAll(context, blur);
  if (noise.deviation > 0) addNoise(context, noise);
}

/** Points in shares of the picture. */
function pathOf(
  drawing: HandRenderer,
  {landmark, poses}: NonNullable<HandPicture['trail']>,
  look: HandLook,
): readonly Point[] {
  return poses.map((pose) => {
    drawing.draw(pose, look);
    return drawing.locate(landmark);
  });
}

/** Setting the size again would empty a canvas and cost a new one. */
function resize(canvas: OffscreenCanvas, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

function blurAll(context: OffscreenCanvasRenderingContext2D, pixels: number): void {
  context.filter = `blur(${String(pixels)}px)`;
  context.drawImage(context.canvas, 0, 0);
  context.filter = 'none';
}

function addNoise(
  context: OffscreenCanvasRenderingContext2D,
  {deviation, seed}: HandPicture['noise'],
): void {
  const {width, height} = context.canvas;
  const image = context.getImageData(0, 0, width, height);
  const {data} = image;
  // A generator good enough for grain, and quick. ref: Marsaglia, "Xorshift RNGs" (2003)
  let state = (seed | 1) >>> 0;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < data.length; i += 4) {
    // The sum of two even numbers less its mean has deviation 1 / sqrt(6).
    const shift = (next() + next() - 1) * Math.sqrt(6) * deviation;
    for (let channel = i; channel < i + 3; channel++) data[channel] = (data[channel] ?? 0) + shift;
  }
  context.putImageData(image, 0, 0);
}

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
