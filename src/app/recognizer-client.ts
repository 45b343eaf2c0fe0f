import type {HandednessSetting, Recognition} from '../contracts/recognition.ts';
import type {RecognizerProblem} from '../contracts/problem.ts';
import type {
  Delegate,
  DelegateSetting,
  RecognizerAssets,
  RecognizerReply,
  RecognizerRequest,
} from '../contracts/recognizer-protocol.ts';

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
  private nextFrameId = 0;
  private watchdog: number | null = null;
  private restarts: readonly number[] = [];
  private choice: RecognizerChoice = {delegate: 'auto', handedness: 'auto'};
  private readonly options: RecognizerClientOptions;

  constructor(options: RecognizerClientOptions) {
    this.options = options;
  }

  /** Whether `sendFrame` would take a frame now. */
  get wantsFrame(): boolean {
    return this.ready && !this.choosingDelegate && this.frameInFlight === null;
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
    this.watch(LOADING_TIMEOUT_MS, 'The recogniser did not start.');
    this.post({
      kind: 'start',
      assets: this.options.assets,
      delegate: choice.delegate,
      mode: 'video',
      handedness: choice.handedness,
    });
  }

  stop(): void {
    this.clearWatchdog();
    this.worker?.terminate();
    this.worker = null;
    this.ready = false;
    this.choosingDelegate = false;
    this.frameInFlight = null;
  }

  /**
   * Hands a frame over; the image is closed in any case.
   * @param capturedAt milliseconds on the page's clock
   * @returns whether the frame was taken
   */
  sendFrame(image: ImageBitmap, capturedAt: number): boolean {
    if (!this.wantsFrame) {
      image.close();
      return false;
    }
    const frameId = this.nextFrameId++;
    this.frameInFlight = frameId;
    this.watchFrame();
    this.post({kind: 'frame', frameId, capturedAt, image}, [image]);
    return true;
  }

  setHandedness(handedness: HandednessSetting): void {
    this.choice = {...this.choice, handedness};
    this.post({kind: 'set-handedness', handedness});
  }

  private receive(reply: RecognizerReply): void {
    switch (reply.kind) {
      case 'loading':
        this.watch(LOADING_TIMEOUT_MS, 'Loading the recogniser came to a halt.');
        this.options.onEvent(reply);
        return;
      case 'ready':
        this.clearWatchdog();
        this.ready = true;
        this.options.onEvent(reply);
        return;
      case 'choosing-delegate':
        this.choosingDelegate = true;
        this.watch(CHOOSING_TIMEOUT_MS, 'Trying the graphics card took too long.');
        return;
      case 'delegate-chosen':
        this.choosingDelegate = false;
        this.watchFrame();
        this.options.onEvent({kind: 'delegate-chosen', delegate: reply.delegate});
        return;
      case 'recognition':
        if (this.finishFrame(reply.recognition.frameId)) this.options.onEvent(reply);
        return;
      case 'frame-failed':
        this.finishFrame(reply.frameId);
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
    this.clearWatchdog();
    return true;
  }

  private fail(problem: RecognizerProblem): void {
    if (problem.kind === 'recognizer-failed') {
      this.restart(problem.detail);
      return;
    }
    this.stop();
    this.options.onEvent({kind: 'failed', problem});
  }

  private restart(detail: string): void {
    const now = this.options.clock.now();
    const recent = this.restarts.filter((at) => now - at < RESTART_WINDOW_MS);
    if (recent.length >= MAX_RESTARTS) {
      this.restarts = [];
      this.stop();
      this.options.onEvent({kind: 'failed', problem: {kind: 'recognizer-failed', detail}});
      return;
    }
    this.restarts = [...recent, now];
    if (this.choosingDelegate) this.choice = {...this.choice, delegate: 'cpu'};
    this.options.onEvent({kind: 'restarting', detail});
    this.start(this.choice);
  }

  private watch(ms: number, detail: string): void {
    this.clearWatchdog();
    this.watchdog = this.options.clock.setTimeout(() => this.restart(detail), ms);
  }

  /** Expects the answer to the frame in flight, if there is one. */
  private watchFrame(): void {
    if (this.frameInFlight === null) this.clearWatchdog();
    else this.watch(FRAME_TIMEOUT_MS, 'The recogniser stopped answering.');
  }

  private clearWatchdog(): void {
    if (this.watchdog !== null) this.options.clock.clearTimeout(this.watchdog);
    this.watchdog = null;
  }

  private post(message: RecognizerRequest<ImageBitmap>, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer);
  }
}
