import type {PhotoReading, Recognition} from '../../../src/contracts/recognition.ts';
import type {
  RecognizerReply,
  RecognizerRequest,
} from '../../../src/contracts/recognizer-protocol.ts';
import type {AppUnderTest} from './app-protocol.ts';

/** The app's worker with every frame awaited, for callers that must not drop any. */
export interface AwaitedRecognizer {
  /** From the model card. */
  readonly rejectBelow: number;
  /** @throws Error when the frame could not be read. Closes `image`. */
  recognize(image: ImageBitmap, capturedAt: number): Promise<Recognition>;
  /** Reads every hand of a photo. @throws Error when it could not be read. Closes `image`. */
  readPhoto(image: ImageBitmap): Promise<PhotoReading>;
  close(): void;
}

/** Starts the app's own worker on the CPU, which gives the same numbers on every machine. */
export async function startAwaitedRecognizer({
  workerUrl,
  assets,
  handedness,
}: AppUnderTest): Promise<AwaitedRecognizer> {
  const worker = new Worker(workerUrl, {type: 'module'});
  const post = (request: RecognizerRequest<ImageBitmap>, transfer: Transferable[] = []) =>
    worker.postMessage(request, transfer);
  post({kind: 'start', assets, delegate: 'cpu', handedness});
  const ready = await replyOf(worker, 'ready');
  let frameId = 0;
  let photoId = 0;
  return {
    rejectBelow: ready.rejectBelow,
    async recognize(image, capturedAt) {
      post({kind: 'frame', frameId: frameId++, capturedAt, image}, [image]);
      return (await replyOf(worker, 'recognition')).recognition;
    },
    async readPhoto(image) {
      post({kind: 'photo', photoId: photoId++, image, handedness}, [image]);
      return (await replyOf(worker, 'photo-read')).reading;
    },
    close: () => worker.terminate(),
  };
}

type ReplyOf<Kind extends RecognizerReply['kind']> = Extract<RecognizerReply, {kind: Kind}>;

function replyOf<Kind extends RecognizerReply['kind']>(
  worker: Worker,
  kind: Kind,
): Promise<ReplyOf<Kind>> {
  return new Promise((resolve, reject) => {
    worker.onerror = ({message}) => reject(new Error(message));
    worker.onmessage = ({data}: MessageEvent<RecognizerReply>) => {
      if (data.kind === kind) resolve(data as ReplyOf<Kind>);
      if (data.kind === 'failed') reject(new Error(JSON.stringify(data.problem)));
      if (data.kind === 'frame-failed' || data.kind === 'photo-failed')
        reject(new Error(data.detail));
    };
  });
}
