import type {Recognition} from '../contracts/recognition.ts';
import type {
  RecognizerReply,
  RecognizerRequest,
  SecondLook as SecondLookWish,
} from '../contracts/recognizer-protocol.ts';
import type {TaughtFrame} from '../contracts/taught-hand.ts';
import {ownHand} from '../core/teach/own-hand.ts';
import {closeQuietly} from './close-quietly.ts';
import {leadToHand} from './detect/lead-to-hand.ts';
import type {SecondLook} from './detect/second-look.ts';
import {isBeyondRepair} from './is-beyond-repair.ts';
import type {LookOptions} from './classify/letter-classifier.ts';
import {toProblem} from './problem-error.ts';
import {startRecognizer, type RunningRecognizer, type StartRequest} from './start-recognizer.ts';
import type {Clock} from '../contracts/clock.ts';

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
 */
export function createRecognizerSession(
  reply: (message: RecognizerReply) => void,
  clock: Clock,
): RecognizerSession {
  let state: State = {status: 'idle'};
  let liveBitmaps = 0;

  async function start(request: StartRequest): Promise<void> {
    if (state.status !== 'idle') return;
    state = {status: 'starting'};
    try {
      const running = await startRecognizer(request, reply, clock);
      state = running;
      const {rejectBelow} = running.classifier.card;
      reply({kind: 'ready', delegate: running.live.current.delegate, rejectBelow});
    } catch (error) {
      giveUp(error);
    }
  }

  async function frame({image, frameId, capturedAt, secondLook}: FrameRequest): Promise<void> {
    liveBitmaps++;
    try {
      if (state.status !== 'running') throw new Error('The recogniser is not running.');
      await state.live.wake();
      const recognition = state.recognizer.recognize(image, frameId, capturedAt);
      reply({kind: 'recognition', recognition});
      await state.live.tryGraphics(image, recognition);
      if (secondLook !== undefined) await lookAgain(state, image, recognition, secondLook, reply);
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

  async function replaceDetector(): Promise<void> {
    if (state.status !== 'running') return;
    try {
      await state.live.replace();
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
      closeQuietly(state.live);
      closeQuietly(state.photos);
      closeQuietly(state.secondLook);
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

/** A look that fails is not answered, and so not asked for again: nothing depends on it. */
async function findHands(
  {secondLook}: RunningRecognizer,
  image: ImageBitmap,
): Promise<Awaited<ReturnType<SecondLook['look']>> | null> {
  try {
    return await secondLook.look(image);
  } catch {
    closeQuietly(secondLook);
    return null;
  }
}

async function lookAgain(
  state: RunningRecognizer,
  image: ImageBitmap,
  {hand, capturedAt}: Recognition,
  {keepTo}: SecondLookWish,
  reply: (message: RecognizerReply) => void,
): Promise<void> {
  const found = await findHands(state, image);
  if (found === null) return;
  const {hands, tookMs} = found;
  const doubtsGraphics = await state.live.compare(image, hand, hands);
  if (keepTo !== null) leadToHand(state.live.current, image, hands, keepTo, capturedAt);
  reply({kind: 'looked-again', hands: hands.length, tookMs, doubtsGraphics});
}

function toOwn(frames: readonly TaughtFrame[]): Pick<LookOptions, 'own'> {
  return {own: frames.length === 0 ? null : ownHand(frames)};
}

function toDetail(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
