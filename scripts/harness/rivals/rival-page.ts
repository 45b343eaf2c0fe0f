import {LABELS} from '../../../src/core/scores/alphabet.ts';
import type {AppUnderTest} from '../app/app-protocol.ts';
import {openFingerpose} from './fingerpose-reader.ts';
import {startAwaitedRecognizer} from '../app/recognizer-worker-client.ts';
import type {
  ReaderKind,
  Rival,
  RivalFiles,
  RivalPage,
  RivalReading,
  RivalRequest,
  RivalTimes,
} from './rival-protocol.ts';
import {absoluteAssets, loadFrame, startBareDetector} from '../app/time-path.ts';

const FRAME_MS = 33;
/** Frames of one photo in a row, as a held letter gives them. */
const FRAMES_A_PHOTO = 6;
/** The first frames of a photo search for the palm; the rest follow it. */
const WARM_UP_FRAMES = 2;

const offer: RivalPage = {timeRivals};
Object.assign(globalThis, offer);

/** Reads a frame. @returns the letter, or null */
type Read = (image: ImageBitmap, atMs: number) => Promise<string | null>;

/** Shows the same frames to all of them by turns. */
async function timeRivals(
  app: AppUnderTest,
  files: RivalFiles,
  photos: readonly string[],
): Promise<RivalTimes> {
  const networkMs: Record<ReaderKind, number[]> = {own: [], tutorial: [], onnx: []};
  const {contenders, fingerposeFailure} = await openContenders(app, files, networkMs);
  const names = Object.keys(contenders) as Rival[];
  const ms = each(names, (): number[] => []);
  const letters = each(names, (): (string | null)[] => []);
  const read = async (name: Rival, frame: ImageBitmap, i: number, atMs: number) => {
    const image = await createImageBitmap(frame);
    const startedAt = performance.now();
    const letter = await contenders[name](image, atMs);
    if (i >= WARM_UP_FRAMES) ms[name].push(performance.now() - startedAt);
    if (i === FRAMES_A_PHOTO - 1) letters[name].push(letter);
  };
  // fingerpose draws for long on both cores: whoever came next would pay for it.
  for (const group of [names.filter((name) => name !== 'fingerpose'), ['fingerpose' as const]]) {
    let atMs = 0;
    for (const photo of photos) {
      const frame = await loadFrame(photo);
      for (let i = 0; i < FRAMES_A_PHOTO; i++) {
        atMs += FRAME_MS;
        for (const name of turned(group, i)) await read(name, frame, i, atMs);
      }
      frame.close();
    }
  }
  return {ms, networkMs, letters, fingerposeFailure};
}

function turned(names: readonly Rival[], by: number): readonly Rival[] {
  const first = by % names.length;
  return [...names.slice(first), ...names.slice(0, first)];
}

async function openContenders(
  app: AppUnderTest,
  files: RivalFiles,
  networkMs: Record<ReaderKind, number[]>,
) {
  const ours = await startAwaitedRecognizer(app);
  const bare = await startBareDetector(app);
  const readers: ReaderKind[] = ['own', 'tutorial', 'onnx'];
  const rivals = await Promise.all(readers.map((kind) => startRival(app, files, kind, networkMs)));
  const [own, tutorial, onnx] = rivals as [Read, Read, Read];
  const fingerpose = await tryFingerpose(files);
  const contenders: Record<Rival, Read> = {
    ours: async (image, atMs) => {
      const {hand} = await ours.recognize(image, atMs);
      return hand === null ? null : letterOf(hand.scores.indexOf(Math.max(...hand.scores)));
    },
    detector: async (image, atMs) => {
      await bare.detect(image, atMs);
      return null;
    },
    ...{own, tutorial, onnx},
    fingerpose: fingerpose.read,
  };
  return {contenders, fingerposeFailure: fingerpose.failure};
}

async function tryFingerpose({
  handSolution,
}: RivalFiles): Promise<{readonly read: Read; readonly failure: string | null}> {
  try {
    const reader = await openFingerpose(handSolution);
    return {read: (image) => reader.read(image), failure: null};
  } catch (error) {
    const skip: Read = (image) => {
      image.close();
      return Promise.resolve(null);
    };
    return {read: skip, failure: error instanceof Error ? error.message : String(error)};
  }
}

async function startRival(
  app: AppUnderTest,
  files: RivalFiles,
  kind: ReaderKind,
  networkMs: Record<ReaderKind, number[]>,
): Promise<Read> {
  const worker = new Worker('rival-worker.js', {type: 'module'});
  const ask = (request: RivalRequest, transfer: Transferable[] = []) =>
    new Promise<RivalReading>((resolve, reject) => {
      worker.onmessage = ({data}: MessageEvent<RivalReading>) => resolve(data);
      worker.onerror = ({message}) => reject(new Error(message));
      worker.postMessage(request, transfer);
    });
  await ask({kind: 'start', reader: kind, assets: absoluteAssets(app), files});
  return async (image, atMs) => {
    const reading = await ask({kind: 'frame', image, atMs}, [image]);
    if (reading.label === null) return null;
    networkMs[kind].push(reading.networkMs);
    return letterOf(reading.label);
  };
}

function letterOf(label: number): string | null {
  return LABELS[label] ?? null;
}

function each<T>(names: readonly Rival[], make: () => T): Record<Rival, T> {
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<Rival, T>;
}
