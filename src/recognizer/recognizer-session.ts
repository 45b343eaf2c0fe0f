import type {RecognizerReply, RecognizerRequest} from '../contracts/recognizer-protocol.ts';
import type {TaughtFrame} from '../contracts/taught-hand.ts';
import {ownHand} from '../core/teach/own-hand.ts';
import {timeDetector} from './detect/choose-delegate.ts';
import {createHandDetector} from './detect/hand-detector.ts';
import {isBeyondRepair} from './is-beyond-repair.ts';
import type {LookOptions} from './classify/letter-classifier.ts';
import {toProblem} from './problem-error.ts';
import {startRecognizer, type RunningRecognizer, type StartRequest} from './start-recognizer.ts';

type Request = RecognizerRequest<ImageBitmap>;
type FrameRequest = Extract<Request, {kind: 'frame'}>;
type PhotoRequest = Extract<Request, {kind: 'photo'}>;

type State =
  | {readonly status: 'idle'}
  | {readonly status: 'starting'}
  | RunningRecognizer
  | {readonly status: 'stopped'};

export interface RecognizerSession {
  handle(request: Request): Promise<void>;
}

/**
 * Runs the recogniser behind the messages of the protocol.
 * @param reply posts to the page
 * @param now milliseconds
 */
export function createRecognizerSession(
  reply: (message: RecognizerReply) => void,
  now: () => number,
): RecognizerSession {
  let state: State = {status: 'idle'};
  let liveBitmaps = 0;

  async function start(request: StartRequest): Promise<void> {
    if (state.status !== 'idle') return;
    state = {status: 'starting'};
    try {
      const running = await startRecognizer(request, reply, now);
      state = running;
      const {rejectBelow} = running.classifier.card;
      reply({kind: 'ready', delegate: running.detector.delegate, rejectBelow});
    } catch (error) {
      giveUp(error);
    }
  }

  async function frame({image, frameId, capturedAt, countHands}: FrameRequest): Promise<void> {
    liveBitmaps++;
    try {
      if (state.status !== 'running') throw new Error('The recogniser is not running.');
      const recognition = state.recognizer.recognize(image, frameId, capturedAt);
      state.lastMs = Math.max(state.lastMs, capturedAt);
      reply({kind: 'recognition', recognition});
      if (state.delegateOpen && recognition.hand !== null)
        await settleDelegate(state, image, now, reply);
      if (countHands === true) await count(state, image, reply);
    } catch (error) {
      reply({kind: 'frame-failed', frameId, detail: toDetail(error)});
      if (isBeyondRepair(error)) giveUp(error);
      else await replaceDetector();
    } finally {
      image.close();
      liveBitmaps--;
    }
  }

  async function photo({image, photoId, handedness}: PhotoRequest): Promise<void> {
    liveBitmaps++;
    try {
      if (state.status !== 'running') throw new Error('The recogniser is not running.');
      const reading = await state.photos.read(image, handedness);
      reply({kind: 'photo-read', photoId, reading});
    } catch (error) {
      reply({kind: 'photo-failed', photoId, detail: toDetail(error)});
      if (isBeyondRepair(error)) giveUp(error);
    } finally {
      image.close();
      liveBitmaps--;
    }
  }

  /** A detector that threw never recovers: the graph is dead. */
  async function replaceDetector(): Promise<void> {
    if (state.status !== 'running') return;
    try {
      closeQuietly(state.detector);
      state.detector = await createHandDetector({...state.detectorOptions, delegate: 'cpu'});
      state.delegateOpen = false;
    } catch (error) {
      giveUp(error);
    }
  }

  /** Another worker has to take over. */
  function giveUp(error: unknown): void {
    state = {status: 'stopped'};
    reply({kind: 'failed', problem: toProblem(error)});
  }

  function stop(): void {
    if (state.status === 'running') {
      closeQuietly(state.detector);
      closeQuietly(state.photos);
      closeQuietly(state.counter);
      state.classifier.close();
    }
    state = {status: 'stopped'};
    reply({kind: 'stopped'});
  }

  return {
    async handle(request) {
      switch (request.kind) {
        case 'start':
          return start(request);
        case 'frame':
          return frame(request);
        case 'photo':
          return photo(request);
        case 'end-photos':
          if (state.status === 'running') closeQuietly(state.photos);
          return;
        case 'set-handedness':
          if (state.status === 'running') state.recognizer.setHandedness(request.handedness);
          return;
        case 'set-own-hand':
          if (state.status === 'running') state.recognizer.setOptions(toOwn(request.frames));
          return;
        case 'set-traits':
          if (state.status === 'running') state.recognizer.setOptions({traits: request.wanted});
          return;
        case 'count-resources': {
          const numTensors = state.status === 'running' ? state.classifier.numTensors() : 0;
          reply({kind: 'resources', numTensors, liveBitmaps});
          return;
        }
        case 'stop':
          stop();
          return;
        default:
          request satisfies never;
      }
    },
  };
}

/** A count that fails is not answered, and so not asked for again: nothing depends on it. */
async function count(
  {counter}: RunningRecognizer,
  image: ImageBitmap,
  reply: (message: RecognizerReply) => void,
): Promise<void> {
  try {
    reply({kind: 'hands-counted', ...(await counter.count(image))});
  } catch {
    closeQuietly(counter);
  }
}

/** Times both delegates on the first frame that shows a hand, and goes on with the faster one. */
async function settleDelegate(
  state: RunningRecognizer,
  image: ImageBitmap,
  now: () => number,
  reply: (message: RecognizerReply) => void,
): Promise<void> {
  state.delegateOpen = false;
  reply({kind: 'choosing-delegate'});
  const cpuMs = timeDetector(state.detector, image, state.lastMs + 1, now);
  let gpuMs: number | null = null;
  try {
    const rival = await createHandDetector({...state.detectorOptions, delegate: 'gpu'});
    gpuMs = timeDetector(rival, image, state.lastMs + 1, now, cpuMs);
    const [winner, loser] = gpuMs < cpuMs ? [rival, state.detector] : [state.detector, rival];
    closeQuietly(loser);
    state.detector = winner;
  } catch {
    // A graphics driver that cannot run the detector leaves the CPU, which has just been seen to work.
  }
  reply({kind: 'delegate-chosen', delegate: state.detector.delegate, cpuMs, gpuMs});
}

function toOwn(frames: readonly TaughtFrame[]): Pick<LookOptions, 'own'> {
  return {own: frames.length === 0 ? null : ownHand(frames)};
}

function closeQuietly(closing: {close(): void}): void {
  try {
    closing.close();
  } catch {
    // A graph that has failed throws its failure once more when it is closed.
  }
}

function toDetail(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
