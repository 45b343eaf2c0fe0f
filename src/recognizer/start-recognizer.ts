import type {
  Delegate,
  RecognizerReply,
  RecognizerRequest,
} from '../contracts/recognizer-protocol.ts';
import {fetchAssets} from './fetch-assets.ts';
import {findGraphics} from './detect/find-graphics.ts';
import {createHandDetector} from './detect/hand-detector.ts';
import {createSecondLook} from './detect/second-look.ts';
import type {SecondLook} from './detect/second-look.ts';
import {createLiveDetector} from './live-detector.ts';
import type {LiveDetector} from './live-detector.ts';
import type {Clock} from '../contracts/clock.ts';
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

/** A recogniser with all its parts. */
export interface RunningRecognizer {
  readonly status: 'running';
  readonly classifier: LetterClassifier;
  readonly recognizer: Recognizer;
  readonly photos: PhotoReader;
  readonly live: LiveDetector;
  readonly secondLook: SecondLook;
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
 * @throws ProblemError, or what a part threw
 */
export async function startRecognizer(
  request: StartRequest,
  reply: (message: RecognizerReply) => void,
  clock: Clock,
): Promise<RunningRecognizer> {
  if (!WebAssembly.validate(SIMD_PROBE)) throw new ProblemError({kind: 'no-simd'});
  requireWasm();
  const graphics = findGraphics();
  if (graphics.kind === 'none') throw new ProblemError({kind: 'no-webgl'});
  const files = await fetchAssets(request.assets, (progress) =>
    reply({kind: 'loading', ...progress}),
  );
  const detectorParts = {
    runtime: {loaderUrl: request.assets.visionLoader.url, wasmBinary: files.visionWasm},
    handModel: files.handModel,
    createCanvas: graphics.createCanvas,
  };
  const classifier = await createLetterClassifier(files);
  requireOwnFiles(classifier.card, request.assets);
  const parts = {reader: createPixelReader(), classifier};
  const live = await createLiveDetector({
    open: (delegate: Delegate) => createHandDetector({...detectorParts, mode: 'video', delegate}),
    delegate: request.delegate === 'gpu' ? 'gpu' : 'cpu',
    mayTryGraphics: request.delegate === 'auto' && graphics.kind === 'hardware',
    ...{reply, clock},
  });
  return {
    status: 'running',
    classifier,
    live,
    recognizer: createRecognizer(
      {...parts, detector: () => live.current, now: () => clock.now()},
      request.handedness,
    ),
    photos: createPhotoReader(parts, detectorParts, clock),
    secondLook: createSecondLook(detectorParts, clock),
  };
}
