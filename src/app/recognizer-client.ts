import type {HandednessSetting, PhotoReading, Recognition} from '../contracts/recognition.ts';
import type {RecognizerProblem} from '../contracts/problem.ts';
import type {TaughtFrame} from '../contracts/taught-hand.ts';
import type {
  Delegate,
  DelegateSetting,
  RecognizerAssets,
  RecognizerReply,
  RecognizerRequest,
} from '../contracts/recognizer-protocol.ts';
import {PhotoLine} from './photo-line.ts';
import {Watchdog} from './watchdog.ts';

/** The part of Worker the client uses. */
export interface WorkerLike {
  postMessage(message: RecognizerRequest<ImageBitmap>, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<RecognizerReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Time as an argument, so that tests need not wait. */
export interface Clock {
  now(): number;
  setTimeout(action: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}

export type RecognizerEvent =
  | {readonly kind: 'loading'; readonly loadedBytes: number; readonly totalBytes: number}
  | {readonly kind: 'ready'; readonly delegate: Delegate; readonly rejectBelow: number}
  | {readonly kind: 'delegate-chosen'; readonly delegate: Delegate}
  | {readonly kind: 'recognition'; readonly recognition: Recognition}
  | {readonly kind: 'hands-counted'; readonly hands: number; readonly tookMs: number}
  /** The worker broke or fell silent; a new one is starting. */
  | {readonly kind: 'restarting'; readonly detail: string}
  /** It will not come back on its own: call `start` to try again. */
  | {readonly kind: 'failed'; readonly problem: RecognizerProblem};

export interface RecognizerClientOptions {
  readonly createWorker: () => WorkerLike;
  readonly assets: RecognizerAssets;
  readonly clock: Clock;
  readonly onEvent: (event: RecognizerEvent) => void;
}

export interface RecognizerChoice {
  readonly delegate: DelegateSetting;
  readonly handedness: HandednessSetting;
}

/** A frame that takes longer than this, in milliseconds, means that the worker hangs. */
export const FRAME_TIMEOUT_MS = 10_000;
/** The same for a photo: the first one waits for a detector of its own, and each hand costs three looks. */
export const PHOTO_TIMEOUT_MS = 60_000;
/** Silence while the files load, in milliseconds. Slow phones need their time to compile. */
export const LOADING_TIMEOUT_MS = 60_000;
/** Trying the graphics card may compile for long, in milliseconds; past it the card is given up. */
export const CHOOSING_TIMEOUT_MS = 15_000;
export const MAX_RESTARTS = 3;
/** Milliseconds in which `MAX_RESTARTS` are counted. */
export const RESTART_WINDOW_MS = 60_000;

/** Owns the recogniser's worker: one frame in flight, late answers dropped, a hanging or broken worker replaced. */
export class RecognizerClient {
  private worker: WorkerLike | null = null;
  private ready = false;
  private choosingDelegate = false;
  private frameInFlight: number | null = null;
  private readonly photos = new PhotoLine((photoId, image) => this.postPhoto(photoId, image));
  private nextFrameId = 0;
  private readonly watchdog: Watchdog;
  private restarts: readonly number[] = [];
  private choice: RecognizerChoice = {delegate: 'auto', handedness: 'auto'};
  private taught: readonly TaughtFrame[] = [];
  private traitsWanted = false;
  private readonly options: RecognizerClientOptions;

  constructor(options: RecognizerClientOptions) {
    this.options = options;
    this.watchdog = new Watchdog(options.clock, (detail) => this.restart(detail));
  }

  /** Whether `sendFrame` would take a frame now. */
  get wantsFrame(): boolean {
    return this.canRead && this.frameInFlight === null && !this.photos.isBusy;
  }

  private get canRead(): boolean {
    return this.ready && !this.choosingDelegate;
  }

  /** Starts a worker, in place of the one that runs. */
  start(choice: RecognizerChoice): void {
    this.choice = choice;
    this.stop();
    const worker = this.options.createWorker();
    this.worker = worker;
    // A closed worker may have answers under way: they are not from the one we listen to now.
    worker.onmessage = ({data}) => this.worker === worker && this.receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      if (this.worker === worker) this.restart(event.message);
    };
    this.watchdog.watch(LOADING_TIMEOUT_MS, 'The recogniser did not start.');
    this.post({
      kind: 'start',
      assets: this.options.assets,
      delegate: choice.delegate,
      handedness: choice.handedness,
    });
    // The worker takes these once it has started: messages are answered in order.
    if (this.taught.length > 0) this.setOwnHand(this.taught);
    if (this.traitsWanted) this.setTraits(true);
  }

  stop(): void {
    this.photos.drop(null);
    this.watchdog.calm();
    this.worker?.terminate();
    this.worker = null;
    this.ready = false;
    this.choosingDelegate = false;
    this.frameInFlight = null;
  }

  /**
   * Hands a frame over; the image is closed in any case.
   * @param capturedAt milliseconds on the page's clock
   * @param countHands whether to count the hands in it, too; the answer comes as an event of its own
   * @returns whether the frame was taken
   */
  sendFrame(image: ImageBitmap, capturedAt: number, countHands = false): boolean {
    if (!this.wantsFrame) {
      image.close();
      return false;
    }
    const frameId = this.nextFrameId++;
    this.frameInFlight = frameId;
    this.watchAnswer();
    this.post({kind: 'frame', frameId, capturedAt, image, countHands}, [image]);
    return true;
  }

  /**
   * Reads every hand of a photo once the worker is ready; no frame is taken until it has answered, so the live picture cannot hold a photo up.
   * One at a time. The image is closed in any case.
   * @throws RecognizerGoneError when the worker went meanwhile
   * @throws Error when the photo could not be read
   */
  readPhoto(image: ImageBitmap): Promise<PhotoReading> {
    const reading = this.photos.add(image);
    if (this.canRead) this.photos.send();
    return reading;
  }

  /** No photo comes for now: frees what only photos need. */
  endPhotos(): void {
    this.post({kind: 'end-photos'});
  }

  setHandedness(handedness: HandednessSetting): void {
    this.choice = {...this.choice, handedness};
    this.post({kind: 'set-handedness', handedness});
  }

  /** Reads with what the person taught, also after a restart; no frames: by the network alone. */
  setOwnHand(frames: readonly TaughtFrame[]): void {
    this.taught = frames;
    this.post({kind: 'set-own-hand', frames});
  }

  /** Whether recognitions carry what is kept of a taught letter, also after a restart. */
  setTraits(wanted: boolean): void {
    this.traitsWanted = wanted;
    this.post({kind: 'set-traits', wanted});
  }

  private receive(reply: RecognizerReply): void {
    switch (reply.kind) {
      case 'loading':
        this.watchdog.watch(LOADING_TIMEOUT_MS, 'Loading the recogniser came to a halt.');
        this.options.onEvent(reply);
        return;
      case 'ready':
        this.watchdog.calm();
        this.ready = true;
        this.photos.send();
        this.options.onEvent(reply);
        return;
      case 'choosing-delegate':
        this.choosingDelegate = true;
        this.watchdog.watch(CHOOSING_TIMEOUT_MS, 'Trying the graphics card took too long.');
        return;
      case 'delegate-chosen':
        this.choosingDelegate = false;
        this.photos.send();
        this.watchAnswer();
        this.options.onEvent({kind: 'delegate-chosen', delegate: reply.delegate});
        return;
      case 'recognition':
        if (this.finishFrame(reply.recognition.frameId)) this.options.onEvent(reply);
        return;
      case 'hands-counted':
        this.options.onEvent(reply);
        return;
      case 'frame-failed':
        this.finishFrame(reply.frameId);
        return;
      case 'photo-read':
      case 'photo-failed':
        this.photos.settle(reply);
        this.watchAnswer();
        return;
      case 'failed':
        this.fail(reply.problem);
        return;
      case 'resources':
      case 'stopped':
        return;
    }
  }

  private finishFrame(frameId: number): boolean {
    if (frameId !== this.frameInFlight) return false;
    this.frameInFlight = null;
    this.watchAnswer();
    return true;
  }

  private fail(problem: RecognizerProblem): void {
    if (problem.kind === 'recognizer-failed') {
      this.restart(problem.detail);
      return;
    }
    this.giveUp(problem);
  }

  private giveUp(problem: RecognizerProblem): void {
    this.photos.drop(problem);
    this.stop();
    this.options.onEvent({kind: 'failed', problem});
  }

  private restart(detail: string): void {
    const now = this.options.clock.now();
    const recent = this.restarts.filter((at) => now - at < RESTART_WINDOW_MS);
    if (recent.length >= MAX_RESTARTS) {
      this.restarts = [];
      this.giveUp({kind: 'recognizer-failed', detail});
      return;
    }
    this.restarts = [...recent, now];
    if (this.choosingDelegate) this.choice = {...this.choice, delegate: 'cpu'};
    this.options.onEvent({kind: 'restarting', detail});
    this.start(this.choice);
  }

  /** Expects the answer to what the worker has to read, if it has something. */
  private watchAnswer(): void {
    const silence = 'The recogniser stopped answering.';
    if (this.photos.isBusy) this.watchdog.watch(PHOTO_TIMEOUT_MS, silence);
    else if (this.frameInFlight !== null) this.watchdog.watch(FRAME_TIMEOUT_MS, silence);
    else this.watchdog.calm();
  }

  private postPhoto(photoId: number, image: ImageBitmap): void {
    this.watchAnswer();
    this.post({kind: 'photo', photoId, image, handedness: 'auto'}, [image]);
  }

  private post(message: RecognizerRequest<ImageBitmap>, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer);
  }
}
