import type {
  Delegate,
  RecognizerReply,
  RecognizerRequest,
} from '../contracts/recognizer-protocol.ts';
import {fetchAssets} from './fetch-assets.ts';
import {findGraphics} from './detect/find-graphics.ts';
import {createHandCounter} from './detect/hand-counter.ts';
import type {HandCounter} from './detect/hand-counter.ts';
import {createHandDetector} from './detect/hand-detector.ts';
import type {HandDetector, HandDetectorOptions} from './detect/hand-detector.ts';
import {createLetterClassifier} from './classify/letter-classifier.ts';
import type {LetterClassifier} from './classify/letter-classifier.ts';
import {createPhotoReader} from './photo-reader.ts';
import type {PhotoReader} from './photo-reader.ts';
import {createPixelReader} from './pixel-reader.ts';
import {ProblemError} from './problem-error.ts';
import {createRecognizer} from './recognizer.ts';
import {requireOwnFiles} from './require-own-files.ts';
import type {Recognizer} from './recognizer.ts';

export type StartRequest = Extract<RecognizerRequest<ImageBitmap>, {kind: 'start'}>;

/** A recogniser with all its parts, and what has to be known to replace one of them. */
export interface RunningRecognizer {
  readonly status: 'running';
  readonly detectorOptions: Omit<HandDetectorOptions, 'delegate'>;
  readonly classifier: LetterClassifier;
  readonly recognizer: Recognizer;
  readonly photos: PhotoReader;
  readonly counter: HandCounter;
  detector: HandDetector;
  /** A time later than every one the detector has seen, on the page's clock. */
  lastMs: number;
  /** True until both delegates have been measured. */
  delegateOpen: boolean;
}

/** The smallest module that uses a SIMD instruction (i8x16.splat and popcount of it). */
const SIMD_PROBE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

/** @throws ProblemError where a valid module is not compiled: nothing but a policy forbids that */
function requireWasm(): void {
  try {
    new WebAssembly.Module(SIMD_PROBE);
  } catch {
    throw new ProblemError({kind: 'wasm-forbidden'});
  }
}

/**
 * Fetches the files, checks them and makes the parts of them.
 * @param reply tells the page how far it has come
 * @param now milliseconds
 * @throws ProblemError, or what a part threw
 */
export async function startRecognizer(
  request: StartRequest,
  reply: (message: RecognizerReply) => void,
  now: () => number,
): Promise<RunningRecognizer> {
  if (!WebAssembly.validate(SIMD_PROBE)) throw new ProblemError({kind: 'no-simd'});
  requireWasm();
  const graphics = findGraphics();
  if (graphics.kind === 'none') throw new ProblemError({kind: 'no-webgl'});
  const files = await fetchAssets(request.assets, (progress) =>
    reply({kind: 'loading', ...progress}),
  );
  const detectorOptions = {
    runtime: {loaderUrl: request.assets.visionLoader.url, wasmBinary: files.visionWasm},
    handModel: files.handModel,
    createCanvas: graphics.createCanvas,
    mode: 'video',
  } as const;
  const classifier = await createLetterClassifier(files);
  requireOwnFiles(classifier.card, request.assets);
  const parts = {reader: createPixelReader(), classifier};
  const delegate: Delegate = request.delegate === 'gpu' ? 'gpu' : 'cpu';
  const detector = await createHandDetector({...detectorOptions, delegate});
  const running: RunningRecognizer = {
    status: 'running',
    detectorOptions,
    classifier,
    detector,
    lastMs: -1,
    delegateOpen: request.delegate === 'auto' && graphics.kind === 'hardware',
    recognizer: createRecognizer(
      {...parts, detector: () => running.detector, now},
      request.handedness,
    ),
    photos: createPhotoReader(parts, detectorOptions),
    counter: createHandCounter(detectorOptions, now),
  };
  return running;
}
