import type {WorkerLike} from '../../../src/app/recognizer/recognizer-place.ts';
import type {LetterScores, Recognition} from '../../../src/contracts/recognition.ts';
import type {
  Asset,
  RecognizerAssets,
  RecognizerReply,
  RecognizerRequest,
} from '../../../src/contracts/recognizer-protocol.ts';

const asset: Asset = {url: './nothing', bytes: 1, sha256: ''};

/** Names of files that no fake ever opens. */
export const fakeAssets: RecognizerAssets = {
  visionLoader: asset,
  visionWasm: asset,
  handModel: asset,
  tfjsWasm: asset,
  networkTopology: asset,
  networkWeights: asset,
  modelCard: asset,
};

/** A recogniser that answers only what a test tells it to. */
export class FakeRecognizerWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<RecognizerReply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  terminated = false;
  readonly requests: RecognizerRequest<ImageBitmap>[] = [];
  /** Called with every request, to answer on its own. */
  answer: (request: RecognizerRequest<ImageBitmap>) => void = () => undefined;

  postMessage(request: RecognizerRequest<ImageBitmap>): void {
    this.requests.push(request);
    this.answer(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  reply(data: RecognizerReply): void {
    this.onmessage?.(new MessageEvent('message', {data}));
  }

  ready(): void {
    this.reply({kind: 'ready', delegate: 'cpu', rejectBelow: 0.3});
  }

  crash(message: string): void {
    this.onerror?.(new ErrorEvent('error', {message, cancelable: true}));
  }

  get lastFrameId(): number {
    const frames = this.requests.filter((request) => request.kind === 'frame');
    return frames.at(-1)?.frameId ?? NaN;
  }
}

/** What a frame with a hand (scores) or without one (null) tells. */
export function fakeRecognition(
  frameId: number,
  capturedAt: number,
  scores: LetterScores | null,
): Recognition {
  const landmarks = Array.from({length: 21}, (_, i) => ({x: 0.3 + i / 100, y: 0.5, z: 0}));
  return {
    frameId,
    capturedAt,
    image: {width: 640, height: 480},
    hand:
      scores === null
        ? null
        : {
            landmarks,
            worldLandmarks: landmarks,
            handedness: 'right',
            handednessScore: 0.9,
            sight: Array.from({length: 42}, () => 0),
            crop: {x: 0, y: 0, side: 100},
            picture: new Uint8ClampedArray(28 * 28).fill(90),
            scores,
          },
    timings: {detectMs: 20, classifyMs: 1, totalMs: 25},
  };
}
